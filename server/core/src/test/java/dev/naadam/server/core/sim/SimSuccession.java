package dev.naadam.server.core.sim;

import dev.naadam.server.core.handshake.Takeover;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSnapshot;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.Recess;
import dev.naadam.server.core.session.Revival;
import dev.naadam.server.core.session.SessionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a match leaves behind, as a store would keep it: a snapshot a second and what was committed behind it, from its owner
 * alone. Each tick is committed in the moment in which it is simulated.
 */
final class SimSuccession implements SimWorld.Keeper {

    private static final long SHARD_EPOCH = 1;

    /** The hash of every committed tick, as it is sent. */
    final TreeMap<Long, Long> hashes = new TreeMap<>();

    /** Packets of an owner that was not the owner any more. */
    int fencedTicks;

    private final SimWorld world;
    private final SimMatch match;
    private final List<Consumer<Revival>> since = new ArrayList<>();
    private SimNode owner;
    private MatchSnapshot snapshot;
    private Recess recess = Recess.NONE;
    private long tick;

    SimSuccession(SimWorld world, SimMatch match) {
        this.world = world;
        this.match = match;
        this.owner = world.node(0);
        this.snapshot = match.session().snapshot(SHARD_EPOCH, world.clock.nanos());
        world.keeper(this);
    }

    @Override
    public void advanced(SimNode node, MatchSession session, long nowNanos) {
        recess = session == match.session() ? session.recess(nowNanos) : recess;
        if (session != match.session() || session.tick() == tick) {
            fencedTicks += session == match.session() ? 0 : 1;
            return;
        }
        tick = session.tick();
        hashes.put(tick, session.hash() & 0xffff_ffffL);
        committed(tick, session.hash());
        if (tick % match.spec.setup().tickRateHz() == 0) {
            snapshot = session.snapshot(SHARD_EPOCH, nowNanos);
            since.clear();
        }
    }

    private void committed(long number, long hash) {
        long present = match.witness.presentMask((int) number);
        byte[] all = match.witness.inputs((int) number);
        int inputBytes = match.game.inputBytes();
        byte[] pressed = new byte[Long.bitCount(present) * inputBytes];
        int at = 0;
        for (int slot = 0; slot < match.slots(); slot++) {
            if ((present >>> slot & 1) != 0) {
                System.arraycopy(all, slot * inputBytes, pressed, at, inputBytes);
                at += inputBytes;
            }
        }
        since.add(revival -> revival.tick(number, hash, present, pressed));
    }

    @Override
    public void connected(MatchSession session, int slot) {
        SessionSnapshot live = session(session, slot);
        if (session == match.session() && live != null) {
            since.add(revival -> revival.session(live));
        }
    }

    @Override
    public void disconnected(MatchSession session, int slot) {
        SessionSnapshot live = session(session, slot);
        if (session == match.session() && live != null) {
            since.add(revival -> revival.gone(slot, live.generation()));
        }
    }

    private @Nullable SessionSnapshot session(MatchSession session, int slot) {
        return session.snapshot(SHARD_EPOCH, world.clock.nanos())
                .slots()
                .get(slot)
                .session();
    }

    /** The newest committed tick. */
    long tick() {
        return tick;
    }

    /** The match as its next owner would find it, without letting anybody take it. */
    Revival revived(Witness witness) {
        MatchSpec spec = snapshot.spec();
        MatchSpec witnessed = new MatchSpec(
                spec.id(),
                new WitnessedGame(match.game, witness),
                spec.setup(),
                spec.players(),
                spec.randomSeed(),
                spec.terms(),
                spec.durability());
        Revival revival = new Revival(new MatchSnapshot(
                witnessed,
                snapshot.matchEpoch(),
                snapshot.shardEpoch(),
                snapshot.tick(),
                snapshot.hash(),
                snapshot.state(),
                snapshot.slots()));
        since.forEach(record -> record.accept(revival));
        revival.recess(recess);
        return revival;
    }

    /** This node owns the match from now on. */
    MatchSession takeOver(SimNode next) {
        Witness witness = match.witness.successor(snapshot.tick(), tick);
        Revival revival = revived(witness);
        long epoch = match.session().epoch() + 1;
        MatchSession session = next.shard.adopt(revival, epoch, world.clock.nanos());
        if (session == null) {
            throw new IllegalStateException("shard: does not take the match");
        }
        Takeover takeover = new Takeover(
                match.spec.id(),
                epoch,
                revival.tick(),
                SimWorld.wire(next.gameEndpoint).port(),
                List.of());
        next.taken.add(takeover, revival.sessions());
        owner = next;
        match.takenOver(session, witness);
        snapshot = session.snapshot(SHARD_EPOCH, world.clock.nanos());
        since.clear();
        return session;
    }

    SimNode owner() {
        return owner;
    }
}
