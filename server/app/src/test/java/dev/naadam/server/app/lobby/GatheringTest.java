package dev.naadam.server.app.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Doing together what comes within a short while. */
final class GatheringTest {

    private static final UUID CUP = new UUID(0, 1);
    private static final UUID LEAGUE = new UUID(0, 2);

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<List<String>> worked = new ArrayList<>();
    private final CompletableFuture<Void> working = new CompletableFuture<>();
    private final Gathering<String> gathering = new Gathering<>(later::add, (whole, parts) -> {
        worked.add(List.copyOf(parts));
        return working;
    });

    @Test
    void doesTogetherWhatComesWithinTheWhile() {
        CompletableFuture<Void> first = gathering.add(CUP, "a").toCompletableFuture();
        CompletableFuture<Void> second = gathering.add(CUP, "b").toCompletableFuture();
        later.forEach(Runnable::run);

        assertThat(worked).containsExactly(List.of("a", "b"));
        assertThat(first).isNotDone();
        working.complete(null);
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
    }

    @Test
    void keepsWholesApartAndBeginsAnewAfterwards() {
        List<CompletableFuture<Void>> added = new ArrayList<>();
        added.add(gathering.add(CUP, "a").toCompletableFuture());
        added.add(gathering.add(LEAGUE, "x").toCompletableFuture());
        later.forEach(Runnable::run);
        later.clear();
        added.add(gathering.add(CUP, "b").toCompletableFuture());
        later.forEach(Runnable::run);

        assertThat(added).noneMatch(CompletableFuture::isDone);
        assertThat(worked).containsExactly(List.of("a"), List.of("x"), List.of("b"));
    }

    @Test
    void tellsEverybodyWhenItFails() {
        CompletableFuture<Void> first = gathering.add(CUP, "a").toCompletableFuture();
        later.forEach(Runnable::run);

        working.completeExceptionally(new IllegalStateException("away"));

        assertThat(first).isCompletedExceptionally();
    }
}
