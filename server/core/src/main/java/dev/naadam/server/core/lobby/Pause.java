package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.series.Corner;
import org.jspecify.annotations.Nullable;

/**
 * A pause that was granted. A session knows no pauses: while a map is played it waits for its end.
 *
 * @param kind why
 * @param corner whose budget it is on; null: a referee's
 * @param sinceMillis when it began, ms since 1970; {@link Rules#NEVER}: it begins when the map ends
 * @param lengthMillis how long it is; {@link Rules#NEVER}: until a referee ends it
 */
public record Pause(PauseKind kind, @Nullable Corner corner, long sinceMillis, long lengthMillis) {

    /** Whether play is stopped by it now. */
    public boolean isRunning() {
        return sinceMillis != Rules.NEVER;
    }

    /** When it ends by itself, ms since 1970, or {@link Rules#NEVER}. */
    public long untilMillis() {
        return isRunning() && lengthMillis != Rules.NEVER ? sinceMillis + lengthMillis : Rules.NEVER;
    }

    /** It stands behind a map that is played now. */
    Pause waiting() {
        return new Pause(kind, corner, Rules.NEVER, lengthMillis);
    }

    Pause begun(long atMillis) {
        return isRunning() ? this : new Pause(kind, corner, atMillis, lengthMillis);
    }
}
