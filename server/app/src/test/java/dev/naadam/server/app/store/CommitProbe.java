package dev.naadam.server.app.store;

import dev.naadam.game.StateHash;
import dev.naadam.server.app.redis.RedisSource;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.Verdict;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Commits one entry at a time and waits for what Redis says to it. */
final class CommitProbe implements AutoCloseable {

    private final BlockingQueue<Boolean> woken = new ArrayBlockingQueue<>(1);
    private final JournalClient client;
    private final JournalLink link;

    CommitProbe(RedisSource source) throws Exception {
        client = new JournalClient(source);
        link = new JournalLink(
                client.connect().toCompletableFuture().get(10, TimeUnit.SECONDS), 0, () -> woken.offer(true));
    }

    Verdict commit(Ownership owner, long sequence, byte[] bytes, long trimBelow) throws InterruptedException {
        String[] keys = {
            StoreKeys.shardOwner(owner.shard().value()),
            StoreKeys.shardLog(owner.shard().value())
        };
        woken.clear();
        link.send(
                keys,
                sequence,
                JournalText.number(owner.epoch()),
                JournalText.nonce(owner.nonce()),
                JournalText.number(sequence),
                JournalText.hash(StateHash.of(bytes, 0, bytes.length, 0)),
                bytes,
                JournalText.number(trimBelow));
        link.flush();
        Queue<Verdict> verdicts = new ArrayDeque<>();
        while (verdicts.isEmpty() && woken.poll(10, TimeUnit.SECONDS) != null) {
            link.poll((number, verdict) -> verdicts.add(verdict));
        }
        return verdicts.remove();
    }

    @Override
    public void close() {
        link.close();
        client.close();
    }
}
