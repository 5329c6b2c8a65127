package dev.naadam.server.app.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What became of a request. */
public sealed interface Answer<T> {

    /** It was carried out. */
    record Done<T>(T value) implements Answer<T> {}

    /** It was not, and nothing changed. */
    record Refused<T>(Refusal why) implements Answer<T> {}

    /** A value that is there already. */
    static <T> CompletionStage<Answer<T>> done(T value) {
        return CompletableFuture.completedStage(new Done<>(value));
    }

    /** A refusal that is clear already. */
    static <T> CompletionStage<Answer<T>> refused(Refusal why) {
        return CompletableFuture.completedStage(new Refused<>(why));
    }

    /** What a store's answer means to whoever asked. */
    static <T> Answer<T> of(StoreAnswer<T> answer, Refusal whenAbsent) {
        return switch (answer) {
            case StoreAnswer.Found<T> found -> new Done<>(found.value());
            case StoreAnswer.Absent<T> absent -> new Refused<>(whenAbsent);
            case StoreAnswer.Unreachable<T> away -> new Refused<>(new Refusal.StoreUnreachable());
        };
    }

    /** The next step, which is left out after a refusal. */
    static <T, R> CompletionStage<Answer<R>> then(
            CompletionStage<Answer<T>> first, Function<T, CompletionStage<Answer<R>>> next) {
        return first.thenCompose(answer -> switch (answer) {
            case Done<T> done -> next.apply(done.value());
            case Refused<T> refused -> refused(refused.why());
        });
    }
}
