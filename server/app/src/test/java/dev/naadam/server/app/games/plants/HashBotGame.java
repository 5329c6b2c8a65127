package dev.naadam.server.app.games.plants;

import dev.naadam.game.Bot;
import dev.naadam.game.GameSetup;

/** Plant: the bots, and not the game, follow the order of a hash set. */
public final class HashBotGame extends SoundGame {

    @Override
    public String name() {
        return "hash-bot";
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return (tick, view, input) -> input[0] = (byte) (tick < 1_234 ? slot : HashOrderGame.order());
    }
}
