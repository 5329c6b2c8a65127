package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JournalPromiseTest {

    @Test
    void saysWhatSurvivesByHowRedisKeepsIt() {
        assertThat(line(false, "everysec", 0, 0))
                .endsWith("of that Redis only while its own node lives, which uploads it again");
        assertThat(line(true, "everysec", 0, 0)).contains("append-only file, fsync everysec");
        assertThat(line(true, "everysec", 0, 0))
                .endsWith("of its machine only while its own node lives, which uploads it again");
        assertThat(line(true, "always", 0, 0)).endsWith("if the disk keeps what it was told to");
        assertThat(line(true, "everysec", 1, 1))
                .endsWith("while fewer than 1 replicas answer, strict matches are paused");
        assertThat(line(true, "", 0, 0)).contains("fsync unknown");
    }

    @Test
    void readsWhatRedisSaysOfItself() {
        assertThat(JournalPromise.isAppendOnly("# Persistence\r\naof_enabled:1\r\n"))
                .isTrue();
        assertThat(JournalPromise.isAppendOnly("# Persistence\r\naof_enabled:0\r\n"))
                .isFalse();
        assertThat(JournalPromise.replicas("role:master\r\nconnected_slaves:2\r\n"))
                .isEqualTo(2);
        assertThat(JournalPromise.replicas("")).isZero();
    }

    private static String line(boolean isAppendOnly, String fsync, int replicas, int awaited) {
        return new JournalPromise("127.0.0.1:6379", isAppendOnly, fsync, replicas, awaited).line();
    }
}
