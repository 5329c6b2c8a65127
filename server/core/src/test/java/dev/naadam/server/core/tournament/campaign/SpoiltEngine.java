package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.SpoiltClasses;
import java.util.function.LongConsumer;

/** The engine and the campaign once more, with one line of the engine replaced. */
final class SpoiltEngine {

    private final SpoiltClasses classes;

    /**
     * An engine with a bug.
     *
     * @param file below the package of the engine
     * @param from what stands in it, once
     * @param to what stands there instead
     */
    SpoiltEngine(String file, String from, String to) {
        classes = new SpoiltClasses("dev.naadam.server.core.tournament", file, from, to);
    }

    /** Plays tournaments on this engine. */
    LongConsumer randomTournament() throws ReflectiveOperationException {
        return (LongConsumer) classes.make(RandomTournament.class);
    }
}
