package dev.naadam.server.core.shard;

import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.SessionSnapshot;
import dev.naadam.server.core.session.SnapshotSeal;
import java.util.function.LongSupplier;

/** What a shard's log holds of its matches: snapshots as {@link SnapshotSeal} seals them. One thread. */
public final class SealedMatches implements MatchSeals {

    private final SnapshotSeal seal;
    private final LongSupplier shardEpoch;
    private final LongSupplier nanoClock;

    /**
     * Seals for one shard.
     *
     * @param shardEpoch in which it writes its log now
     * @param nanoClock the one that its matches are advanced by
     */
    public SealedMatches(SnapshotSeal seal, LongSupplier shardEpoch, LongSupplier nanoClock) {
        this.seal = seal;
        this.shardEpoch = shardEpoch;
        this.nanoClock = nanoClock;
    }

    @Override
    public byte[] snapshot(MatchSession match) {
        return seal.seal(match.snapshot(shardEpoch.getAsLong(), nanoClock.getAsLong()));
    }

    @Override
    public byte[] session(MatchSession match, Admission admission) {
        return seal.seal(match.spec().id(), match.newestTick(), SessionSnapshot.of(admission));
    }
}
