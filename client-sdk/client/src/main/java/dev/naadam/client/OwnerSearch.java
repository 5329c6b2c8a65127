package dev.naadam.client;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.packet.Moved;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks who owns the match when its server has fallen silent, and judges the answers (STATES.md, "Another owner").
 *
 * <p>Each address is asked with a random of its own: the echo tells which one answered, and nobody who only saw the question
 * to one can answer for another. One thread; time comes in.
 */
final class OwnerSearch {

    private static final long INTERVAL_NANOS = ProtocolLimits.RESUME_INTERVAL_MILLIS * 1_000_000;
    private static final long CALM_INTERVAL_NANOS = ProtocolLimits.CALM_INTERVAL_MILLIS * 1_000_000;

    private final Entropy entropy;
    private final byte[] resumeKey;
    private final long cid;
    private final List<Question> questions = new ArrayList<>();
    private List<WireAddress> known;
    private Owner owner;
    private boolean isOpen;
    private boolean isCalm;
    private long askedNanos;
    private long refused;

    /**
     * Nothing is asked yet.
     *
     * @param first who owns the match now
     * @param known where to ask, the best first
     */
    OwnerSearch(Established session, Owner first, List<WireAddress> known, Entropy entropy) {
        this.entropy = entropy;
        this.resumeKey = session.keys().resume();
        this.cid = session.cid();
        this.owner = first;
        this.known = distinct(known);
    }

    /**
     * Who owns the match, as far as the client knows.
     *
     * @param epoch of its keys
     * @param committedTick where it took the match over; -1 of the first one, which did not
     * @param handshake where it answers
     * @param game where it is played
     */
    record Owner(long epoch, long committedTick, WireAddress handshake, WireAddress game) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    private record Question(WireAddress to, byte[] clientRandom, byte[] packet) {}

    /** Begins a search, unless one is under way. */
    void open(long committedTick, long nowNanos) {
        if (isOpen) {
            return;
        }
        isOpen = true;
        isCalm = false;
        askedNanos = nowNanos - INTERVAL_NANOS;
        questions.clear();
        for (WireAddress address : known) {
            byte[] random = entropy.bytes(Greeting.RANDOM_BYTES);
            byte[] packet = new Resume(cid, owner.epoch, Math.max(0, committedTick), random).toBytes(resumeKey);
            questions.add(new Question(address, random, packet));
        }
    }

    /** The server was heard: nothing more is asked. Late answers are still known for what they are. */
    void close() {
        isOpen = false;
    }

    boolean isOpen() {
        return isOpen;
    }

    /** When to ask again, while it is open. */
    long nextNanos() {
        return askedNanos + (isCalm ? CALM_INTERVAL_NANOS : INTERVAL_NANOS);
    }

    /** Asks less often, or as often as ever. */
    void calm(boolean isCalm) {
        this.isCalm = isCalm;
    }

    /** Whether it asks less often. */
    boolean isCalm() {
        return isCalm;
    }

    /** Asks everybody, if it is time. */
    void ask(long nowNanos, ClientCounters counters, DatagramSink out) {
        if (!isOpen || nowNanos - nextNanos() < 0) {
            return;
        }
        askedNanos = nowNanos;
        for (Question question : questions) {
            counters.sent(question.packet.length);
            out.send(question.to, question.packet, question.packet.length);
        }
    }

    /**
     * Judges an answer; {@code ACCEPTED}: {@link #owner} is another one from now on, and the search is over.
     *
     * @param committedTick newest one that the client was told: an owner that has less is none
     */
    PacketFate receive(byte[] datagram, int length, long committedTick) {
        byte[] echoed = Resumed.clientRandom(datagram, length);
        if (echoed == null) {
            return PacketFate.MALFORMED;
        }
        Question question = question(echoed);
        Resumed resumed = question == null ? null : Resumed.read(datagram, resumeKey);
        if (question == null || resumed == null) {
            return PacketFate.FORGED;
        }
        Owner answering = new Owner(
                resumed.epoch(),
                resumed.committedTick(),
                question.to,
                new WireAddress(question.to.ip(), resumed.gamePort()));
        return judge(answering, resumed.standbys(), committedTick);
    }

    /**
     * Judges the content of a MOVED, which the present owner has sealed; as {@link #receive} does.
     *
     * @param committedTick newest one that the client was told
     */
    PacketFate follow(byte[] content, int length, long committedTick) {
        Moved moved = Moved.read(content, length);
        if (moved == null) {
            return PacketFate.MALFORMED;
        }
        WireAddress game = new WireAddress(moved.handshake().ip(), moved.gamePort());
        return judge(
                new Owner(moved.epoch(), moved.committedTick(), moved.handshake(), game), List.of(), committedTick);
    }

    private PacketFate judge(Owner next, List<WireAddress> standbys, long committedTick) {
        if (next.epoch > owner.epoch && next.committedTick >= committedTick) {
            follow(next, standbys);
            return PacketFate.ACCEPTED;
        }
        if (next.epoch >= owner.epoch && !next.equals(owner)) {
            refused++;
        }
        return PacketFate.WRONG_STATE;
    }

    private void follow(Owner next, List<WireAddress> standbys) {
        owner = next;
        isOpen = false;
        List<WireAddress> addresses = new ArrayList<>();
        addresses.add(next.handshake);
        addresses.addAll(standbys);
        addresses.addAll(known);
        known = distinct(addresses);
    }

    private @Nullable Question question(byte[] clientRandom) {
        for (Question question : questions) {
            if (Arrays.equals(question.clientRandom, clientRandom)) {
                return question;
            }
        }
        return null;
    }

    private static List<WireAddress> distinct(List<WireAddress> addresses) {
        return addresses.stream().distinct().limit(ProtocolLimits.MAX_ADDRESSES).toList();
    }

    /** Who owns the match now. */
    Owner owner() {
        return owner;
    }

    /** Where it would ask, the best first. */
    List<WireAddress> known() {
        return known;
    }

    /** Answers that were authentic and would have meant two owners of one epoch, or a match that lost committed ticks. */
    long refused() {
        return refused;
    }
}
