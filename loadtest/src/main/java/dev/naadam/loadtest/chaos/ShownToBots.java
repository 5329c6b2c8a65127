package dev.naadam.loadtest.chaos;

import dev.naadam.game.ViewFrame;
import dev.naadam.loadtest.fleet.BotWatcher;
import java.util.ArrayList;
import java.util.List;

/** Writes down what the bots of one match are shown, for each a log of its own. On the threads of the bots. */
final class ShownToBots implements BotWatcher {

    private final List<ClientLog> logs = new ArrayList<>();

    ShownToBots(int bots) {
        for (int bot = 0; bot < bots; bot++) {
            logs.add(new ClientLog());
        }
    }

    @Override
    public void saw(int bot, ViewFrame view) {}

    @Override
    public void happened(int bot, byte[] event, int offset, int length) {}

    @Override
    public void shown(int bot, Shown state, long arrivedNanos) {
        logs.get(bot).shown(state.tick(), state.committedTick(), state.hash(), arrivedNanos);
    }

    @Override
    public void moved(int bot, long epoch, long committedTick, long arrivedNanos) {
        logs.get(bot).moved(epoch, committedTick, arrivedNanos);
    }

    /** When the bots have ended. */
    List<ClientLog> logs() {
        return List.copyOf(logs);
    }
}
