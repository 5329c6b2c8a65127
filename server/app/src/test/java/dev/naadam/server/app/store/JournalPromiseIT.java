package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.OwnRedis;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node says at its start of a Redis that is set up as in a row of docs/durability.md, "What is promised". */
class JournalPromiseIT {

    @TempDir
    Path folder;

    @Test
    void appendOnlyFileWithAnFsyncEverySecond() throws Exception {
        assertThat(line(0, "--appendfsync", "everysec"))
                .contains("(append-only file, fsync everysec, 0 replicas, 0 awaited)")
                .contains("the death of any node, and of that Redis; of its machine only while its own node lives");
    }

    @Test
    void appendOnlyFileWithAnFsyncAlways() throws Exception {
        assertThat(line(0, "--appendfsync", "always"))
                .contains("(append-only file, fsync always, 0 replicas, 0 awaited)")
                .contains("the death of any node, and of that Redis and its machine, if the disk");
    }

    @Test
    void noFile() throws Exception {
        assertThat(line(0, "--appendonly", "no"))
                .contains("(no append-only file, 0 replicas, 0 awaited)")
                .contains("the death of any node, and of that Redis or its machine only while its own node lives");
    }

    @Test
    void replicasOfWhichOneIsAwaited() throws Exception {
        try (OwnRedis primary = OwnRedis.start(folder.resolve("primary"));
                OwnRedis replica = OwnRedis.start(folder.resolve("replica"));
                JournalStore journal = TriedLog.store(primary.uri())) {
            assertThat(journal.promise(1).line())
                    .contains("0 replicas, 1 awaited")
                    .endsWith("strict matches are paused, as they are now");

            replica.tell("REPLICAOF 127.0.0.1 " + primary.port());
            primary.await(":1", "WAIT 1 100");

            assertThat(journal.promise(1).line())
                    .contains("1 replicas, 1 awaited", "if a replica that had it is promoted")
                    .endsWith("strict matches are paused");
        }
    }

    @Test
    void memoryWithABoundAtWhichItThrowsKeysAway() throws Exception {
        assertThat(line(0, "--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru"))
                .contains("nothing is promised");
    }

    private String line(int awaited, String... options) throws Exception {
        try (OwnRedis redis = OwnRedis.start(folder, options);
                JournalStore journal = TriedLog.store(redis.uri())) {
            return journal.promise(awaited).line();
        }
    }
}
