package dev.naadam.server.core.journal;

import static dev.naadam.server.core.journal.SimTime.MILLI;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A port whose connections are as bad as the schedule wants: slow, cut, silent, with replies that come twice. */
final class SimLink implements JournalPort {

    @SuppressWarnings("ArrayRecordComponent") // told apart by identity
    private record Sent(Ownership owner, long sequence, long hash, byte[] bytes, long trimBelow) {}

    private record Reply(long sequence, Verdict verdict) {}

    private static final class Connection {

        private final List<Sent> buffered = new ArrayList<>();
        private final Deque<Sent> unanswered = new ArrayDeque<>();
        private boolean isCut;
        private boolean isSilent;
        private boolean isWitnessed;
        private long lastArrivalNanos;
        private long lastReplyNanos;
    }

    private final SimWorld world;
    private final Deque<Reply> inbox = new ArrayDeque<>();
    private @Nullable Connection connection;
    private final SimNode node;
    private final Supplier<Ownership> owner;
    private boolean isClosed;
    private boolean isFirst = true;
    private long claimedEpoch;

    SimLink(SimWorld world, SimNode node, Supplier<Ownership> owner) {
        this.world = world;
        this.node = node;
        this.owner = owner;
        connectSoon();
    }

    @Override
    public boolean isReady() {
        return connection != null && !connection.isCut && connection.isWitnessed;
    }

    @Override
    public void send(Ownership owner, OutgoingEntry entry) {
        byte[] copy = Arrays.copyOfRange(entry.bytes(), entry.offset(), entry.offset() + entry.length());
        Sent sent = new Sent(owner, entry.sequence(), entry.hash(), copy, entry.trimBelow());
        live().buffered.add(sent);
        live().unanswered.add(sent);
        world.check().window(live().unanswered.size());
    }

    @Override
    public void flush() {
        Connection over = live();
        for (Sent sent : over.buffered) {
            over.lastArrivalNanos = Math.max(over.lastArrivalNanos, world.time().now() + world.delayNanos());
            world.time().at(over.lastArrivalNanos, () -> arrive(over, sent));
        }
        over.buffered.clear();
    }

    @Override
    public void poll(Replies to) {
        if (claimedEpoch > 0) {
            to.claimed(claimedEpoch);
            claimedEpoch = 0;
        }
        while (!inbox.isEmpty()) {
            Reply reply = inbox.poll();
            to.replied(reply.sequence(), reply.verdict());
        }
    }

    @Override
    public void abandon() {
        inbox.clear();
        if (connection != null) {
            // what was written to the socket may arrive all the same
            connection = null;
            connectSoon();
        }
    }

    /** The connection ends here and now; what has not arrived does not. */
    void cut() {
        Connection over = connection;
        if (over != null && !over.isCut) {
            over.isCut = true;
            long delay = world.delayNanos();
            over.unanswered.forEach(sent ->
                    world.time().in(delay, () -> deliver(over, sent, new Verdict.Failed(JournalFailure.CONNECTION))));
            if (over.unanswered.isEmpty()) {
                // nothing is owed an answer, so nobody would give it up
                abandon();
            }
        }
    }

    /** From now on this connection brings nothing back. */
    void silence() {
        if (connection != null) {
            connection.isSilent = true;
        }
    }

    /** The node is gone. */
    void close() {
        cut();
        isClosed = true;
        connection = null;
    }

    private Connection live() {
        if (connection == null) {
            throw new AssertionError("sent without a connection");
        }
        return connection;
    }

    private void arrive(Connection over, Sent sent) {
        if (over.isCut) {
            return;
        }
        Verdict verdict = world.refusal();
        if (verdict == null) {
            verdict = world.commit(sent.owner(), sent.sequence(), sent.hash(), sent.bytes(), sent.trimBelow());
        }
        Verdict told = verdict;
        world.whenReplicated(isReplicated ->
                reply(over, sent, isReplicated ? told : new Verdict.Failed(JournalFailure.NOT_REPLICATED)));
    }

    private void reply(Connection over, Sent sent, Verdict verdict) {
        if (over.isSilent) {
            return;
        }
        over.lastReplyNanos = Math.max(over.lastReplyNanos, world.time().now() + world.delayNanos());
        int copies = world.time().oneIn(50) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            world.time().at(over.lastReplyNanos, () -> {
                if (!over.isCut) {
                    deliver(over, sent, verdict);
                }
            });
        }
    }

    private void deliver(Connection over, Sent sent, Verdict verdict) {
        over.unanswered.remove(sent);
        if (over == connection) {
            inbox.add(new Reply(sent.sequence(), verdict));
        }
    }

    private void ask(Connection made) {
        world.askOthers(node, owner.get().shard(), epoch -> {
            if (made == connection) {
                claimedEpoch = epoch;
                made.isWitnessed = true;
            }
        });
    }

    private void connectSoon() {
        world.time().in(5 * MILLI + world.delayNanos(), () -> {
            if (isClosed || connection != null) {
                return;
            }
            if (world.isStoreUp()) {
                Connection made = new Connection();
                made.isWitnessed = isFirst;
                connection = made;
                if (!isFirst) {
                    ask(made);
                }
                isFirst = false;
            } else {
                connectSoon();
            }
        });
    }
}
