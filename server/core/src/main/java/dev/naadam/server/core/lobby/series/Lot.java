package dev.naadam.server.core.lobby.series;

import dev.naadam.game.SeededRandom;
import java.util.List;
import java.util.UUID;

/**
 * Decides what nobody chose in time. What it draws follows from the id of the lobby, so that every node that reads its ledger
 * draws the same and anybody can check it afterwards. A captain who works it out beforehand gains nothing: whoever could let
 * the lot choose can choose the same.
 *
 * @param lobby id of the lobby
 */
public record Lot(UUID lobby) {

    /** Draws for sides, which have no step, are numbered from here: behind every pattern. */
    static final int FIRST_SIDE = 1000;

    /**
     * One of several, each as likely.
     *
     * @param number of the draw; the same number draws the same
     */
    String draw(int number, List<String> choices) {
        long randomSeed = lobby.getMostSignificantBits() ^ Long.rotateLeft(lobby.getLeastSignificantBits(), 32);
        return choices.get(new SeededRandom(randomSeed + number).nextInt(choices.size()));
    }
}
