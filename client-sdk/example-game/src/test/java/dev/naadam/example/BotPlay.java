package dev.naadam.example;

import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;

/** Bots among themselves, without a network. */
final class BotPlay {

    private final GameSetup setup;
    private final Simulation match;
    private final Bot[] bots;
    private final TickInputs inputs;
    private final ViewFrame frame;

    BotPlay(Game game, GameSetup setup, long randomSeed) {
        this.setup = setup;
        this.match = game.start(setup, randomSeed);
        this.bots = new Bot[setup.players()];
        for (int slot = 0; slot < bots.length; slot++) {
            bots[slot] = game.bot(setup, slot, randomSeed);
        }
        this.inputs = new TickInputs(setup.players(), game.inputBytes());
        this.frame = new ViewFrame(game.viewSchema(setup));
    }

    Outcome toTheEnd() {
        Outcome outcome = match.outcome();
        while (outcome == null) {
            for (int slot = 0; slot < setup.players(); slot++) {
                match.view(match.viewOf(slot), frame);
                byte[] input = new byte[inputs.inputBytes()];
                bots[slot].decide(match.tick() + 1, frame, input);
                inputs.set(slot, input, 0);
            }
            match.step(inputs, EventSink.NONE);
            outcome = match.outcome();
        }
        return outcome;
    }
}
