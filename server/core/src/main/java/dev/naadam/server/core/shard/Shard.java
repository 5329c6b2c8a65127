package dev.naadam.server.core.shard;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.MatchJournal;
import dev.naadam.server.core.session.MatchJournals;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSnapshot;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.Outbox;
import dev.naadam.server.core.session.Peer;
import dev.naadam.server.core.session.Revival;
import dev.naadam.server.core.session.SessionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The matches of one thread. The loop feeds it datagrams and asks it which match is due; nothing happens in between.
 *
 * <p>One thread; time comes in.
 */
public final class Shard {

    /** A match that is late may run this many ticks in a row before the others get their turn. */
    private static final int MAX_CATCH_UP_TICKS = 4;

    /** Room kept for each slot: who plays, who takes over with a newer ticket, who is just being told goodbye. */
    private static final int PEERS_PER_SLOT = 3;

    private final List<Hosted> matches = new ArrayList<>();
    private final byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];
    private final Counters counters;
    private final SessionContext context;
    private final CidTable peers;
    private final Slots slots;
    private final MatchJournals journals;
    private final ShardLimits limits;
    private final long originNanos;
    private int reservedPeers;
    private int equalised;
    private int cursor;
    private int catchUpTicks;

    /** An empty shard without a journal. */
    public Shard(
            ShardLimits limits,
            Outbox outbox,
            Entropy entropy,
            PacketCiphers ciphers,
            MatchObserver observer,
            long originNanos) {
        this(limits, outbox, entropy, ciphers, MatchJournals.NONE, observer, originNanos);
    }

    /**
     * An empty shard.
     *
     * @param outbox takes what it sends
     * @param journals of the matches that promise to outlive it
     * @param originNanos the time that its schedule counts from
     */
    public Shard(
            ShardLimits limits,
            Outbox outbox,
            Entropy entropy,
            PacketCiphers ciphers,
            MatchJournals journals,
            MatchObserver observer,
            long originNanos) {
        this.limits = limits;
        this.journals = journals;
        this.counters = new Counters();
        this.peers = new CidTable(limits.maxPeers());
        this.slots = new Slots(limits.slotsPerTick());
        this.originNanos = originNanos;
        this.context =
                new SessionContext(outbox, counters, entropy, ciphers, peers, observer, limits.startLimitNanos());
    }

    /** Opens a match; null if the shard is full, has no log for it, or if the game fails to start, which is counted. */
    public @Nullable MatchSession open(MatchSpec spec, long nowNanos) {
        if (!hasRoom(spec)) {
            return null;
        }
        boolean isLogged = spec.durability() != Durability.NONE;
        MatchJournal journal = isLogged ? journals.begin(spec) : MatchJournal.NONE;
        if (journal == null) {
            return null;
        }
        int slot = isLogged ? slots.takeOfFew(spec.setup().tickRateHz()) : slots.take();
        long firstDueNanos = slots.firstDueNanos(slot, spec.setup().tickRateHz(), nowNanos, originNanos);
        try {
            return host(new MatchSession(spec, context, journal, firstDueNanos), journal, slot);
        } catch (RuntimeException e) {
            // setup and game come from outside: what they can't start must not take the others along
            journal.closed(false);
            slots.release(slot);
            counters.add(Counters.Count.GAME_FAILURES, 1);
            return null;
        }
    }

    /**
     * Goes on with a match of another owner in a log of this shard's own; null if the shard is full, or has no log for it.
     *
     * @param revival without a refusal, with every record of the log played; the shard's from now on
     * @param epoch the match's from now on, see {@link MatchSnapshot#epochIn}
     */
    public @Nullable MatchSession adopt(Revival revival, long epoch, long nowNanos) {
        MatchSpec spec = revival.spec();
        boolean isLogged = spec.durability() != Durability.NONE;
        return adopt(revival, epoch, isLogged && hasRoom(spec) ? journals.begin(spec) : MatchJournal.NONE, nowNanos);
    }

    /**
     * The same in the log that the match has been in, which the shard's journal goes on with.
     *
     * @param index of the match in that log
     */
    public @Nullable MatchSession goOn(Revival revival, long epoch, int index, long nowNanos) {
        return adopt(revival, epoch, hasRoom(revival.spec()) ? journals.goOn(index) : null, nowNanos);
    }

    private @Nullable MatchSession adopt(Revival revival, long epoch, @Nullable MatchJournal journal, long nowNanos) {
        MatchSpec spec = revival.spec();
        boolean isLogged = spec.durability() != Durability.NONE;
        if (!hasRoom(spec) || journal == null) {
            return null;
        }
        int slot = isLogged ? slots.takeOfFew(spec.setup().tickRateHz()) : slots.take();
        long firstDueNanos = slots.firstDueNanos(slot, spec.setup().tickRateHz(), nowNanos, originNanos);
        return host(new MatchSession(revival, epoch, context, journal, firstDueNanos), journal, slot);
    }

    private boolean hasRoom(MatchSpec spec) {
        return matches.size() < limits.maxMatches()
                && reservedPeers + PEERS_PER_SLOT * spec.players().size() <= limits.maxPeers();
    }

    private MatchSession host(MatchSession session, MatchJournal journal, int slot) {
        MatchSpec spec = session.spec();
        journal.opened(session);
        matches.add(new Hosted(session, slot));
        equalised += spec.terms().isEqualised() ? 1 : 0;
        reservedPeers += PEERS_PER_SLOT * spec.players().size();
        return session;
    }

    /** Lets in a session that the handshake allowed; false if it can't be. */
    public boolean admit(Admission admission, long nowNanos) {
        MatchSession match = find(admission.matchId());
        return match != null && match.admit(admission, nowNanos);
    }

    /** Ends a match without an outcome; nothing if it is not here or over. */
    public void abort(UUID matchId, long nowNanos) {
        MatchSession match = find(matchId);
        if (match != null) {
            match.abort(nowNanos);
        }
    }

    /** Sends a player away; see {@link MatchSession#exclude}. Nothing if the match is not here. */
    public void exclude(UUID matchId, int slot, long throughGeneration) {
        MatchSession match = find(matchId);
        if (match != null) {
            match.exclude(slot, throughGeneration);
        }
    }

    /** Has a match stand still; see {@link MatchSession#pause}. Nothing if it is not here. */
    public void pause(UUID matchId, long number, long lengthMillis, long nowNanos) {
        MatchSession match = find(matchId);
        if (match != null) {
            match.pause(number, lengthMillis, nowNanos);
        }
    }

    /** Has a match go on; see {@link MatchSession#resume}. Nothing if it is not here. */
    public void resume(UUID matchId, long number, long nowNanos) {
        MatchSession match = find(matchId);
        if (match != null) {
            match.resume(number, nowNanos);
        }
    }

    /** Takes a datagram, counts its fate and answers it. The array may be reused afterwards. */
    public PacketFate receive(long address, byte[] packet, int length, long nowNanos) {
        PacketFate fate = judge(address, packet, length, nowNanos);
        counters.packet(fate);
        counters.add(Counters.Count.BYTES_RECEIVED, length);
        return fate;
    }

    private PacketFate judge(long address, byte[] packet, int length, long nowNanos) {
        PacketFate fate = PacketLink.check(packet, length);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        Peer peer = peers.find(PacketLink.cid(packet));
        return peer == null ? PacketFate.UNKNOWN_CID : peer.receive(address, packet, length, content, nowNanos);
    }

    /**
     * The next match that is due, or null: call {@link MatchSession#advance} on it and ask again.
     *
     * <p>Goes around once per time: after a null the next call begins a new round.
     */
    public @Nullable MatchSession pollDue(long nowNanos) {
        while (cursor < matches.size()) {
            Hosted hosted = matches.get(cursor);
            if (hosted.session.phase() == MatchSession.Phase.CLOSED) {
                forget(cursor);
            } else if (hosted.session.dueNanos() - nowNanos <= 0 && catchUpTicks < MAX_CATCH_UP_TICKS) {
                catchUpTicks++;
                return hosted.session;
            } else {
                catchUpTicks = 0;
                cursor++;
            }
        }
        cursor = 0;
        catchUpTicks = 0;
        return null;
    }

    /** Sends the states of equalised matches whose time has come. Call it whenever awake. */
    public void release(long nowNanos) {
        for (int i = 0; equalised > 0 && i < matches.size(); i++) {
            matches.get(i).session.release(nowNanos);
        }
    }

    /** When a match is due or a state to be released; {@code nowNanos + limitNanos} if nothing is earlier. */
    public long nextDueNanos(long nowNanos, long limitNanos) {
        long earliest = limitNanos;
        for (int i = 0; i < matches.size(); i++) {
            earliest = Math.min(earliest, matches.get(i).session.wakeNanos() - nowNanos);
        }
        return nowNanos + earliest;
    }

    /** Leaves out what this rung says, from the next tick on. */
    public void shed(OverloadLadder.Rung rung) {
        context.shedding().halveStates(rung.compareTo(OverloadLadder.Rung.HALF_OF_STATES) >= 0);
    }

    /** Visits the matches hosted now. */
    public void forEach(Consumer<MatchSession> visitor) {
        for (int i = 0; i < matches.size(); i++) {
            visitor.accept(matches.get(i).session);
        }
    }

    /** Ends all matches; their players are told that the server stops. */
    public void stop() {
        for (Hosted hosted : matches) {
            hosted.session.stop();
        }
    }

    /** Matches hosted now. */
    public int matches() {
        return matches.size();
    }

    /** Sessions in the table now. */
    public int peers() {
        return peers.size();
    }

    /** What happened here. Readable from any thread. */
    public Counters counters() {
        return counters;
    }

    private @Nullable MatchSession find(UUID matchId) {
        for (int i = 0; i < matches.size(); i++) {
            MatchSession session = matches.get(i).session;
            if (session.spec().id().equals(matchId)) {
                return session;
            }
        }
        return null;
    }

    private void forget(int index) {
        MatchSpec spec = matches.get(index).session.spec();
        slots.release(matches.get(index).slot);
        reservedPeers -= PEERS_PER_SLOT * spec.players().size();
        equalised -= spec.terms().isEqualised() ? 1 : 0;
        matches.set(index, matches.getLast());
        matches.removeLast();
        // the one that stands here now has had none of these
        catchUpTicks = 0;
    }

    private record Hosted(MatchSession session, int slot) {}
}
