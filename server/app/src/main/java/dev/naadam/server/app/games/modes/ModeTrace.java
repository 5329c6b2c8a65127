package dev.naadam.server.app.games.modes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one mode played.
 *
 * @param mode of the JVM
 * @param checkpoints in their order
 * @param elapsedNanos from the start of the process to its end
 * @param failure why it did not play to the end; null if it did
 */
public record ModeTrace(
        JvmMode mode,
        List<Checkpoint> checkpoints,
        long elapsedNanos,
        @Nullable String failure) {}
