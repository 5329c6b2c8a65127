package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JournalPromiseTest {

    private static final String FILE = "# Persistence\r\naof_enabled:1\r\n";
    private static final String NO_FILE = "# Persistence\r\naof_enabled:0\r\n";

    @Test
    void saysWhatSurvivesByHowRedisKeepsIt() {
        assertThat(line(NO_FILE, "everysec", 0))
                .contains("no append-only file")
                .endsWith("of that Redis or its machine only while its own node lives, which uploads it again");
        assertThat(line(FILE, "everysec", 0))
                .contains("append-only file, fsync everysec")
                .endsWith("and of that Redis; of its machine only while its own node lives, which uploads it again");
        assertThat(line(FILE, "always", 0)).endsWith("if the disk keeps what it was told to");
        assertThat(line(FILE, "", 0)).contains("fsync unknown");
    }

    @Test
    void saysWhatItTakesWhereReplicasAreAwaited() {
        assertThat(line(FILE + "connected_slaves:2\r\n", "everysec", 1))
                .contains("2 replicas, 1 awaited", "if a replica that had it is promoted")
                .endsWith("while fewer than 1 replicas answer, strict matches are paused");
        assertThat(line(FILE + "connected_slaves:1\r\n", "everysec", 2)).endsWith("are paused, as they are now");
    }

    @Test
    void promisesNothingOfARedisThatMayThrowALogAway() {
        String evicting = FILE + "maxmemory:1073741824\r\nmaxmemory_policy:allkeys-lru\r\n";

        assertThat(line(evicting, "always", 0)).contains("nothing is promised", "noeviction");
        assertThat(line(evicting.replace("1073741824", "0"), "always", 0)).doesNotContain("nothing is promised");
        assertThat(line(evicting.replace("allkeys-lru", "volatile-lru"), "always", 0))
                .doesNotContain("nothing is promised");
    }

    @Test
    void takesSilenceForTheLeast() {
        assertThat(line("", "", 0)).contains("no append-only file", "0 replicas");
    }

    private static String line(String info, String fsync, int awaited) {
        return JournalPromise.of("127.0.0.1:6379", info, fsync, awaited).line();
    }
}
