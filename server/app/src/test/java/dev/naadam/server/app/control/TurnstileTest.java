package dev.naadam.server.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

final class TurnstileTest {

    private final Turnstile turnstile = new Turnstile(2, 3);
    private final List<CompletableFuture<Answer<String>>> begun = new ArrayList<>();

    @Test
    void doesAFewAtATimeAndTheOthersInTheirOrder() {
        List<CompletionStage<Answer<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(pass());
        }
        assertThat(begun).hasSize(2);

        begun.get(1).complete(new Answer.Done<>("second"));

        assertThat(begun).hasSize(3);
        assertThat(answers.get(1).toCompletableFuture()).isCompletedWithValue(new Answer.Done<>("second"));
        begun.get(2).complete(new Answer.Done<>("third"));
        assertThat(answers.get(2).toCompletableFuture()).isCompletedWithValue(new Answer.Done<>("third"));
        assertThat(answers.get(0).toCompletableFuture()).isNotDone();
    }

    @Test
    void refusesWhatWouldWaitBehindTooMany() {
        for (int i = 0; i < 5; i++) {
            pass();
        }

        assertThat(pass().toCompletableFuture()).isCompletedWithValue(new Answer.Refused<>(new Refusal.Busy()));

        begun.getFirst().complete(new Answer.Done<>("first"));
        assertThat(pass().toCompletableFuture()).isNotDone();
    }

    @Test
    void goesOnAfterWorkThatFailed() {
        CompletionStage<Answer<String>> failing = pass();
        pass();
        pass();

        begun.getFirst().completeExceptionally(new IllegalStateException("broken"));

        assertThatThrownBy(() -> failing.toCompletableFuture().join()).hasMessageContaining("broken");
        assertThat(begun).hasSize(3);
    }

    private CompletionStage<Answer<String>> pass() {
        return turnstile.pass(() -> {
            CompletableFuture<Answer<String>> work = new CompletableFuture<>();
            begun.add(work);
            return work;
        });
    }
}
