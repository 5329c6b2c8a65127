package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.series.Corner;
import org.jspecify.annotations.Nullable;

/**
 * A pause that was granted (docs/decisions/0040).
 *
 * @param kind why
 * @param corner whose budget it is on; null: a referee's
 * @param number of it among the pauses of the lobby, from 1; a newer one takes the place of an older one
 * @param step how far it is
 * @param sinceMillis when it began, ms since 1970; {@link Rules#NEVER}: it has not begun
 * @param lengthMillis how long it is; {@link Rules#NEVER}: until a referee ends it
 */
public record Pause(
        PauseKind kind, @Nullable Corner corner, int number, Step step, long sinceMillis, long lengthMillis) {

    /** How far a pause is. The first and the last are those of a session that has to be told. */
    public enum Step {
        /** A map is played: its session shall stand still, and does not yet. Should it end first, the next map is held. */
        ORDERED,
        /** Play is stopped. */
        RUNNING,
        /** It is over, and the session has not gone on yet. */
        ENDING
    }

    /** Whether play is stopped by it now. */
    public boolean isRunning() {
        return step != Step.ORDERED;
    }

    /** When it ends by itself, ms since 1970, or {@link Rules#NEVER}. */
    public long untilMillis() {
        return step == Step.RUNNING && lengthMillis != Rules.NEVER ? sinceMillis + lengthMillis : Rules.NEVER;
    }

    /** A map is played from now on: its session has to be told. */
    Pause ordered() {
        return new Pause(kind, corner, number, Step.ORDERED, Rules.NEVER, lengthMillis);
    }

    Pause begun(long atMillis) {
        return step == Step.ORDERED
                ? new Pause(kind, corner, number, Step.RUNNING, Math.min(sinceMillis, atMillis), lengthMillis)
                : this;
    }

    Pause ending() {
        return new Pause(kind, corner, number, Step.ENDING, sinceMillis, lengthMillis);
    }
}
