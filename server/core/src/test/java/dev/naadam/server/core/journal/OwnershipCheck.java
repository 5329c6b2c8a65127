package dev.naadam.server.core.journal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must hold whatever happens. It sees every entry that the store takes and every state that a client is shown.
 *
 * <p>A tick that nobody was shown may be lost and played otherwise; one that was shown may not.
 */
final class OwnershipCheck {

    private record TickOf(UUID match, long tick) implements Comparable<TickOf> {

        @Override
        public int compareTo(TickOf other) {
            int byMatch = match.compareTo(other.match);
            return byMatch != 0 ? byMatch : Long.compare(tick, other.tick);
        }
    }

    /** What the clients of a match have seen. */
    private static final class Seen {

        private long epoch;
        private UUID nonce = new UUID(0, 0);
        private long tick;
        private boolean isClosed;
    }

    private final SortedMap<TickOf, Long> committed = new TreeMap<>();
    private final SortedMap<TickOf, Long> shown = new TreeMap<>();
    private final SortedMap<UUID, Seen> clients = new TreeMap<>();
    private final SortedMap<UUID, Long> stored = new TreeMap<>();
    private final SortedMap<ShardId, SortedMap<Integer, UUID>> open = new TreeMap<>();
    private final SortedMap<ShardId, Long> newest = new TreeMap<>();
    private int trims;

    /** No more entries on their way than there may be. */
    void window(int unanswered) {
        require(unanswered <= LogWriter.WINDOW_ENTRIES, "window: " + unanswered + " entries on their way");
    }

    /** The store took an entry. */
    void appended(SimStore store, Ownership owner, long sequence, byte[] bytes, long trimBelow) {
        require(trimBelow <= sequence, "entry " + sequence + " trims below " + trimBelow);
        note(owner.shard(), bytes);
        boolean isNew = sequence > newest.getOrDefault(owner.shard(), 0L);
        if (isNew) {
            newest.put(owner.shard(), sequence);
        }
        if (trimBelow > 0) {
            trims++;
        }
        if (trimBelow > 0 && isNew) {
            // while a store is given back what it lost, its log may not be whole yet
            isReadable(store, owner.shard());
        }
    }

    /** The store lost its end, or another one took its place. */
    void restarted(SimStore store, List<ShardId> shards) {
        stored.clear();
        open.clear();
        for (ShardId shard : shards) {
            store.entries(shard).forEach(entry -> note(shard, entry.bytes()));
            isReadable(store, shard);
        }
    }

    /** The log begins anew. */
    void emptied(ShardId shard) {
        open.remove(shard);
    }

    /** A client gets a state as committed. */
    void shown(SimMatch match, SimMatch.Tick state, Ownership owner, boolean isFenced) {
        require(!isFenced, "a fenced owner shows tick " + state.tick());
        Seen seen = clients.computeIfAbsent(match.id, id -> new Seen());
        if (owner.epoch() < seen.epoch) {
            // its keys are gone: the client can't read it
            return;
        }
        TickOf key = new TickOf(match.id, state.tick());
        Long logged = committed.get(key);
        require(logged != null && logged == state.hash(), key + " was shown and is not in the log");
        Long before = shown.put(key, state.hash());
        require(before == null || before == state.hash(), key + " was shown in two forms");
        boolean isSameOwner = owner.epoch() == seen.epoch;
        require(!isSameOwner || owner.nonce().equals(seen.nonce), "two owners of epoch " + owner.epoch());
        require(!isSameOwner || state.tick() > seen.tick, key + " was shown twice");
        require(state.tick() >= seen.tick, key + " was shown after tick " + seen.tick);
        seen.epoch = owner.epoch();
        seen.nonce = owner.nonce();
        seen.tick = state.tick();
    }

    /** What was shown is held by the store or, where it has forgotten, by an owner who lives. */
    void everythingShownIsHeld(SimWorld world) {
        clients.forEach((match, seen) -> {
            long held = stored.getOrDefault(match, 0L);
            require(
                    seen.isClosed || held >= seen.tick || world.isHeldByAnOwner(match, seen.tick),
                    "match " + match + ": tick " + seen.tick + " was shown, the store has " + held);
        });
    }

    /** How far the clients of a match are; 0 if they have seen nothing. */
    long shownTick(UUID match) {
        Seen seen = clients.get(match);
        return seen == null ? 0 : seen.tick;
    }

    /** The matches that are open in a log. */
    List<UUID> open(ShardId shard) {
        return List.copyOf(open.getOrDefault(shard, new TreeMap<>()).values());
    }

    /** How often the log was trimmed. */
    int trims() {
        return trims;
    }

    private void note(ShardId shard, byte[] bytes) {
        SortedMap<Integer, UUID> matches = open.computeIfAbsent(shard, id -> new TreeMap<>());
        EntryReader reader = new EntryReader(bytes);
        for (LogRecord record = reader.next(); record != null; record = reader.next()) {
            switch (record) {
                case LogRecord.Open opened -> begin(matches, opened.index(), opened.matchId(), opened.tick());
                case LogRecord.Snapshot taken -> begin(matches, taken.index(), taken.matchId(), taken.tick());
                case LogRecord.Tick tick -> note(matches.get(tick.index()), tick);
                case LogRecord.Close close -> close(matches.remove(close.index()));
                case LogRecord.Session session -> {}
                case LogRecord.Gone gone -> {}
                case LogRecord.Recess recess -> {}
            }
        }
        require(!reader.isDamaged(), "a damaged entry");
    }

    private void begin(SortedMap<Integer, UUID> matches, int index, UUID match, long tick) {
        matches.put(index, match);
        stored.put(match, tick);
    }

    private void close(@Nullable UUID match) {
        Seen seen = match == null ? null : clients.get(match);
        if (seen != null) {
            seen.isClosed = true;
        }
    }

    /** The match is not known where a trimmed log begins. */
    private void note(@Nullable UUID match, LogRecord.Tick tick) {
        if (match != null) {
            TickOf key = new TickOf(match, tick.tick());
            Long seen = shown.get(key);
            require(seen == null || seen == tick.hash(), key + " was shown, and is committed in another form");
            committed.put(key, tick.hash());
            stored.put(match, tick.tick());
        }
    }

    private void isReadable(SimStore store, ShardId shard) {
        OwnerRecord owner = store.owner(shard);
        List<StoredEntry> entries = store.entries(shard);
        if (owner == null || entries.isEmpty()) {
            return;
        }
        ReadLog.Result read = ReadLog.read(entries, owner.last(), owner.lastHash());
        if (!(read instanceof ReadLog.Intact intact)) {
            throw new AssertionError(shard + " can't be adopted: " + read);
        }
        List<UUID> found = intact.matches().stream().map(MatchLog::matchId).toList();
        require(found.equals(open(shard)), shard + " has " + found + ", expected " + open.get(shard));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
