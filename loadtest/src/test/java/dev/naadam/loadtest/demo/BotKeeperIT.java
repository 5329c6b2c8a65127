package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.loadtest.bot.BotOrder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts for bots: what is tested is how processes are watched, started again and ended. */
@Timeout(120)
class BotKeeperIT {

    private static final BotOrder ORDER = new BotOrder(URI.create("http://localhost:1"), "nk_secret", "m", "Naran", 7);

    private final List<String> feed = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void startsAKilledBotAgainAndTellsSo() throws Exception {
        try (BotKeeper keeper = keeper("echo playing\nexec sleep 60")) {
            keeper.keep(ORDER);
            long pid = bots().getFirst().pid();

            kill(pid);
            Await.until("back", () -> {
                keeper.look();
                return feed.contains("Naran is back in the match");
            });

            long next = bots().getFirst().pid();
            assertThat(feed)
                    .containsExactly(
                            "Naran plays in process " + pid + " (kill -9 " + pid + ": it comes back)",
                            "process " + pid + " of Naran has died (status 137)",
                            "Naran is started again as process " + next,
                            "Naran is back in the match");
        }
        assertThat(bots()).isEmpty();
    }

    @Test
    void handsOverWhoPlaysWhereButNoKeyInTheArguments() throws Exception {
        Path told = folder.resolve("told");
        try (BotKeeper keeper = keeper("echo \"$@\" $NAADAM_API_KEY $NAADAM_SKIP_BUILD >" + told + "\nexit 0")) {
            keeper.keep(ORDER);

            Await.until("done", () -> {
                keeper.look();
                return keeper.areAllDone();
            });

            assertThat(told)
                    .hasContent("bot --server http://localhost:1 --match m --player Naran --seed 7 nk_secret 1");
            assertThat(feed).hasSize(1);
        }
    }

    @Test
    void givesUpOnABotThatNeverPlays() throws Exception {
        try (BotKeeper keeper = keeper("echo 'naadam: 404 There is no such match'\nexit 1")) {
            keeper.keep(ORDER);

            assertThatThrownBy(() -> Await.until("never", () -> {
                        keeper.look();
                        return false;
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Naran can't play: naadam: 404 There is no such match");

            assertThat(feed).hasSize(1 + 2 * BotKeeper.MAX_VAIN_STARTS - 1);
        }
    }

    @Test
    void killsABotThatDoesNotListen() throws Exception {
        BotKeeper keeper = keeper("trap '' TERM\necho playing\nwhile :; do sleep 0.05; done");
        keeper.keep(ORDER);
        Await.until("started", () -> !bots().isEmpty());

        keeper.close();

        assertThat(bots()).isEmpty();
    }

    @Test
    void startsNothingMoreOnceItHasEnded() throws Exception {
        BotKeeper keeper = keeper("exec sleep 60");
        keeper.keep(ORDER);

        keeper.close();

        assertThatThrownBy(keeper::look).isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> keeper.keep(ORDER)).isInstanceOf(InterruptedException.class);
        assertThat(bots()).isEmpty();
    }

    private BotKeeper keeper(String script) throws IOException {
        Path launcher = folder.resolve("naadam");
        Files.writeString(launcher, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        return new BotKeeper(launcher, feed::add);
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Processes that this one has started. */
    private static List<ProcessHandle> bots() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
