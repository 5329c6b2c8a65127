package dev.naadam.server.core.handshake;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.Revival;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one match as the handshake sees them: which ticket generation each was given to last, and to whom.
 *
 * <p>This is what makes a ticket single-use without a table of used ones: see PROTOCOL.md section 2. Used by the
 * handshake's thread, except {@link #close}, {@link #exclude}, {@link
 * #standbys} and {@link #standsAt}.
 */
public final class Seats {

    /** A client repeats its CONNECT every 250 ms; its owner forgets it after 5 s of silence. */
    private static final long OFFER_INTERVAL_NANOS = 1_000_000_000;

    private final MatchSpec spec;
    private final int gamePort;
    private final AdmissionDesk desk;
    private final Seat[] seats;
    private final AtomicLongArray excludedGenerations;
    private volatile boolean isClosed;
    private volatile long tick;
    private volatile long epoch = MatchSession.FIRST_EPOCH;
    private volatile List<WireAddress> standbys = List.of();

    /**
     * The seats of a match.
     *
     * @param gamePort port of the shard that owns it
     * @param desk takes admissions to that shard
     */
    public Seats(MatchSpec spec, int gamePort, AdmissionDesk desk) {
        this.spec = spec;
        this.gamePort = gamePort;
        this.desk = desk;
        this.seats = new Seat[spec.setup().players()];
        Arrays.setAll(seats, slot -> new Seat());
        this.excludedGenerations = new AtomicLongArray(seats.length);
    }

    /** Where the match stands; told now and then, for ACCEPT. Any thread. */
    public void standsAt(long tick) {
        this.tick = tick;
    }

    long tick() {
        return tick;
    }

    long epoch() {
        return epoch;
    }

    /**
     * Takes the seats of a match over from another node: a ticket that was used there is used up here. Before the first
     * greeting.
     *
     * @param revival of the match, with all records played
     * @param epoch the match's from now on
     */
    public void takeOver(Revival revival, long epoch) {
        this.epoch = epoch;
        for (int slot = 0; slot < seats.length; slot++) {
            seats[slot].generation = revival.generation(slot);
            exclude(slot, revival.excludedGeneration(slot));
        }
        tick = revival.tick();
    }

    /** Handshake ports of the nodes that may take the match over, at most 7; told when they change. Any thread. */
    public void standbys(List<WireAddress> standbys) {
        this.standbys = List.copyOf(standbys);
    }

    List<WireAddress> standbys() {
        return standbys;
    }

    /** The match is over: nobody is let in any more. Any thread. */
    public void close() {
        isClosed = true;
    }

    /**
     * From now on this seat is given to no ticket of this generation or an earlier one; {@link Long#MAX_VALUE} bans the
     * player, a lower value than before lets those between in again. Any thread.
     */
    public void exclude(int slot, long throughGeneration) {
        excludedGenerations.set(slot, throughGeneration);
    }

    /** Whether {@link #exclude} keeps a ticket of this generation out. */
    boolean isExcluded(int slot, long generation) {
        return generation <= excludedGenerations.get(slot);
    }

    boolean isClosed() {
        return isClosed;
    }

    MatchSpec spec() {
        return spec;
    }

    int gamePort() {
        return gamePort;
    }

    AdmissionDesk desk() {
        return desk;
    }

    @Nullable Seat seat(int slot) {
        return slot < seats.length ? seats[slot] : null;
    }

    /** Who a seat was given to last. */
    static final class Seat {

        private long generation;
        private byte[] clientPublicKey = {};
        private byte[] accept = {};
        private @Nullable Admission admission;
        private long offeredNanos;

        /** Whether nobody has had it. */
        boolean isNew() {
            return generation == 0;
        }

        /** Whether a ticket of this generation is outdated, or in use by another client. */
        boolean isSuperseded(long generation, byte[] clientPublicKey) {
            return generation < this.generation
                    || (generation == this.generation && !Arrays.equals(clientPublicKey, this.clientPublicKey));
        }

        /** The ACCEPT that this very client was sent for this ticket, empty if it was spoilt; null if it is new. */
        byte @Nullable [] acceptSent(long generation, byte[] clientPublicKey) {
            return generation == this.generation && Arrays.equals(clientPublicKey, this.clientPublicKey)
                    ? accept
                    : null;
        }

        /** Uses up a ticket that came with an impossible key: each costs one agreement and not one per packet. */
        void spoil(long generation, byte[] clientPublicKey) {
            remember(generation, clientPublicKey, new byte[0]);
            admission = null;
        }

        /** Gives the seat to this client. */
        void give(Admission admission, byte[] clientPublicKey, byte[] accept, long nowNanos) {
            remember(admission.generation(), clientPublicKey, accept);
            this.admission = admission;
            this.offeredNanos = nowNanos;
        }

        /**
         * The admission that has to be offered again, because its client asks again and its owner may have forgotten
         * it; null if the client is known to have come, or if the last offer is younger than a second.
         */
        @Nullable Admission offerAgain(long nowNanos) {
            if (admission != null && admission.confirmation().isGiven()) {
                // its keys are of no more use here
                admission = null;
            }
            if (admission == null || nowNanos - offeredNanos < OFFER_INTERVAL_NANOS) {
                return null;
            }
            offeredNanos = nowNanos;
            return admission;
        }

        private void remember(long generation, byte[] clientPublicKey, byte[] accept) {
            this.generation = generation;
            this.clientPublicKey = clientPublicKey;
            this.accept = accept;
        }
    }
}
