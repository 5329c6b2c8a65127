package dev.naadam.server.app.store;

import dev.naadam.server.core.journal.JournalFailure;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisReadOnlyException;
import java.util.concurrent.CompletionException;

/** What Redis' errors and Lettuce's exceptions mean for an entry. */
final class JournalFailures {

    private JournalFailures() {}

    static JournalFailure of(Throwable thrown) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return switch (failure) {
            case RedisNoScriptException unknown -> JournalFailure.NO_SCRIPT;
            case RedisLoadingException loading -> JournalFailure.LOADING;
            case RedisReadOnlyException replica -> JournalFailure.READ_ONLY;
            case RedisCommandExecutionException answer -> answered(String.valueOf(answer.getMessage()));
            default -> JournalFailure.CONNECTION;
        };
    }

    /** An error in a script names the script before the command's own error, in words that differ between versions. */
    private static JournalFailure answered(String message) {
        if (message.contains("OOM ")) {
            return JournalFailure.OUT_OF_MEMORY;
        }
        if (message.contains("MISCONF")) {
            return JournalFailure.MISCONFIGURED;
        }
        if (message.contains("NOREPLICAS")) {
            return JournalFailure.NOT_REPLICATED;
        }
        if (message.contains("READONLY")) {
            return JournalFailure.READ_ONLY;
        }
        return message.contains("NOSCRIPT") ? JournalFailure.NO_SCRIPT : JournalFailure.OTHER;
    }
}
