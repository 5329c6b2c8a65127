package dev.naadam.server.core.journal;

import dev.naadam.server.core.journal.OwnerRecord.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The store's scripts as plain Java: same question, same answer, which a test holds against the real ones. What was written
 * stands in a file, of which a crash or a failover may lose the end.
 */
public final class SimStore {

    private final List<Runnable> file = new ArrayList<>();
    private final SortedMap<ShardId, Shard> shards = new TreeMap<>();

    /** Appends an entry; {@code trimBelow} 0 trims nothing. */
    public Verdict commit(Ownership owner, long sequence, long hash, byte[] bytes, long trimBelow) {
        Shard shard = shards.get(owner.shard());
        if (shard == null || !shard.isOwnedBy(owner)) {
            return new Verdict.Fenced(shard == null ? 0 : shard.epoch);
        }
        if (sequence <= shard.last) {
            return sequence < shard.last ? new Verdict.Old(shard.last) : repeated(shard.lastHash == hash);
        }
        if (sequence > shard.last + 1) {
            return new Verdict.Gap(shard.last);
        }
        write(owner.shard(), there -> there.append(sequence, hash, bytes, trimBelow));
        return Verdict.APPENDED;
    }

    private static Verdict repeated(boolean isSame) {
        return isSame ? Verdict.DUPLICATE : Verdict.DIVERGED;
    }

    /** Makes an empty log. */
    public ClaimResult open(Ownership owner, String node) {
        Shard shard = shards.get(owner.shard());
        if (shard == null) {
            write(() -> shards.put(owner.shard(), new Shard(owner, node)));
            return new ClaimResult.Claimed(owner, 0, 0);
        }
        return shard.isOwnedBy(owner)
                ? new ClaimResult.Claimed(owner, shard.last, shard.lastHash)
                : new ClaimResult.Outrun(shard.epoch);
    }

    /** Takes over a log that has this epoch; the new one is above both. */
    public ClaimResult claim(ShardId id, long expectedEpoch, long minEpoch, UUID nonce, String node) {
        Shard shard = shards.get(id);
        if (shard == null) {
            return new ClaimResult.Absent();
        }
        if (shard.status == Status.DROPPED) {
            return new ClaimResult.Dropped();
        }
        if (nonce.equals(shard.nonce)) {
            return shard.claimed(id);
        }
        if (shard.epoch != expectedEpoch) {
            return new ClaimResult.Outrun(shard.epoch);
        }
        Ownership owner = new Ownership(id, Math.max(expectedEpoch, minEpoch) + 1, nonce);
        write(id, there -> there.own(owner, node));
        return shard.claimed(id);
    }

    /** Begins the owner's log anew behind {@code last}, if it ends before: its owner has all that is needed from there on. */
    public ClaimResult rebase(Ownership owner, long last) {
        Shard shard = shards.get(owner.shard());
        if (shard == null) {
            return new ClaimResult.Absent();
        }
        if (!shard.isOwnedBy(owner)) {
            return new ClaimResult.Outrun(shard.epoch);
        }
        if (shard.last < last) {
            write(owner.shard(), there -> there.rebase(last));
        }
        return new ClaimResult.Claimed(owner, shard.last, shard.lastHash);
    }

    /** Hands a log over to whoever claims it; false if it is not the asker's, or ends elsewhere than the asker thinks. */
    public boolean release(Ownership owner, long last) {
        return leave(owner, last, Status.RELEASED);
    }

    /** Forgets a log; false as above. */
    public boolean drop(Ownership owner, long last) {
        return leave(owner, last, Status.DROPPED);
    }

    private boolean leave(Ownership owner, long last, Status status) {
        Shard shard = shards.get(owner.shard());
        if (shard == null || shard.last != last || (!shard.isOwnedBy(owner) && !shard.isLeftBy(owner, status))) {
            return false;
        }
        if (shard.isOwnedBy(owner)) {
            write(owner.shard(), there -> there.leave(status));
        }
        return true;
    }

    /** What is known of a log. */
    public @Nullable OwnerRecord owner(ShardId id) {
        Shard shard = shards.get(id);
        return shard == null
                ? null
                : new OwnerRecord(shard.epoch, shard.last, shard.lastHash, shard.node, shard.status);
    }

    /** The entries of a log. */
    public List<StoredEntry> entries(ShardId id) {
        List<StoredEntry> entries = new ArrayList<>();
        Shard shard = shards.get(id);
        if (shard != null) {
            shard.log.forEach((sequence, bytes) -> entries.add(new StoredEntry(sequence, bytes)));
        }
        return entries;
    }

    /** Writes so far: what replicas are behind by. */
    int written() {
        return file.size();
    }

    /** Comes back with the first so many writes only. */
    void restart(int writes) {
        List<Runnable> kept = List.copyOf(file.subList(0, writes));
        file.clear();
        shards.clear();
        kept.forEach(this::write);
    }

    private void write(ShardId id, Consumer<Shard> change) {
        write(() -> change.accept(Objects.requireNonNull(shards.get(id))));
    }

    private void write(Runnable change) {
        file.add(change);
        change.run();
    }

    private static final class Shard {

        private final SortedMap<Long, byte[]> log = new TreeMap<>();
        private long epoch;
        private @Nullable UUID nonce;
        private long last;
        private long lastHash;
        private String node;
        private Status status = Status.LIVE;

        Shard(Ownership owner, String node) {
            this.epoch = owner.epoch();
            this.nonce = owner.nonce();
            this.node = node;
        }

        boolean isOwnedBy(Ownership owner) {
            return epoch == owner.epoch() && owner.nonce().equals(nonce);
        }

        boolean isLeftBy(Ownership owner, Status how) {
            return epoch == owner.epoch() && status == how;
        }

        ClaimResult claimed(ShardId id) {
            return new ClaimResult.Claimed(new Ownership(id, epoch, Objects.requireNonNull(nonce)), last, lastHash);
        }

        void append(long sequence, long hash, byte[] bytes, long trimBelow) {
            log.put(sequence, bytes);
            last = sequence;
            lastHash = hash;
            if (trimBelow > 0) {
                log.headMap(trimBelow).clear();
            }
        }

        void rebase(long behind) {
            log.clear();
            last = behind;
            lastHash = 0;
        }

        void own(Ownership owner, String by) {
            epoch = owner.epoch();
            nonce = owner.nonce();
            node = by;
            status = Status.LIVE;
        }

        void leave(Status how) {
            nonce = null;
            status = how;
            if (how == Status.DROPPED) {
                log.clear();
            }
        }
    }
}
