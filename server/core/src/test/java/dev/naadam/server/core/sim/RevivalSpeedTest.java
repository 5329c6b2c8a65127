package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.BitWriter;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.HashChain;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.session.LineSnapshot;
import dev.naadam.server.core.session.MatchSnapshot;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.Revival;
import dev.naadam.server.core.session.SlotSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A minute of ten players, replayed: a takeover has at most a second or two of it to do. */
class RevivalSpeedTest {

    private static final int PLAYERS = 10;
    private static final int TICKS = Campaign.size(600, 3_600);

    @Test
    void playsEveryTickAgain() {
        Game game = SimGames.arena10();
        GameSetup setup = new GameSetup(60, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), new TreeMap<>());
        MatchSpec spec = new MatchSpec(new UUID(1, 2), game, setup, Collections.nCopies(PLAYERS, "somebody"), 5);
        Simulation original = game.start(setup, 5);
        Revival revival = new Revival(snapshot(spec, original));
        List<Consumer<Revival>> log = played(original, game.inputBytes());

        long beganNanos = System.nanoTime();
        log.forEach(tick -> tick.accept(revival));
        double seconds = (System.nanoTime() - beganNanos) / 1e9;

        assertThat(revival.refusal()).isNull();
        assertThat(revival.tick()).isEqualTo(TICKS);
        Campaign.report("%d ticks in %.3f s: %.0f a second", TICKS, seconds, TICKS / seconds);
    }

    private static List<Consumer<Revival>> played(Simulation original, int inputBytes) {
        SeededRandom random = new SeededRandom(7);
        TickInputs inputs = new TickInputs(PLAYERS, inputBytes);
        HashChain chain = new HashChain();
        List<Consumer<Revival>> log = new ArrayList<>();
        byte[] pressed = new byte[PLAYERS * inputBytes];
        for (int tick = 1; tick <= TICKS; tick++) {
            inputs.clear();
            for (int slot = 0; slot < PLAYERS; slot++) {
                pressed[slot * inputBytes] = (byte) random.nextInt(16);
                inputs.set(slot, pressed, slot * inputBytes);
            }
            original.step(inputs, EventSink.NONE);
            long number = tick;
            long hash = chain.advance(original, inputs);
            byte[] copy = pressed.clone();
            log.add(revival -> revival.tick(number, hash, (1L << PLAYERS) - 1, copy));
        }
        return log;
    }

    private static MatchSnapshot snapshot(MatchSpec spec, Simulation at) {
        BitWriter state = new BitWriter(GameLimits.MAX_STATE_BYTES);
        at.write(state);
        SlotSnapshot empty = new SlotSnapshot(0, 0, 0, new LineSnapshot(DeliveredLine.NONE, 0), null);
        return new MatchSnapshot(
                spec, 1, 1, 0, 0, Arrays.copyOf(state.bytes(), state.byteCount()), Collections.nCopies(PLAYERS, empty));
    }
}
