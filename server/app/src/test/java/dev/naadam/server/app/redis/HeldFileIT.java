package dev.naadam.server.app.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks of real files. */
class HeldFileIT {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void findRealPath() throws Exception {
        folder = temporary.toRealPath();
    }

    @Test
    void isHeldByOneAtATime() throws Exception {
        Path file = folder.resolve("lock");
        try (HeldFile first = HeldFile.tryHold(file)) {
            assertThat(first).isNotNull();
            assertThat(HeldFile.tryHold(file)).isNull();
        }

        try (HeldFile again = HeldFile.tryHold(file)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void countsLivingNodesOnlyAndRemovesFilesOfDeadOnes() throws Exception {
        NodeRoster roster = new NodeRoster(folder);
        Path leftBehind = Files.writeString(folder.resolve("1-killed.lock"), "");
        HeldFile living = roster.join(new SplittableRandom(1));

        boolean aliveBefore = roster.isAnyoneAlive();
        roster.leave(living);

        assertThat(aliveBefore).isTrue();
        assertThat(leftBehind).doesNotExist();
        assertThat(roster.isAnyoneAlive()).isFalse();
    }
}
