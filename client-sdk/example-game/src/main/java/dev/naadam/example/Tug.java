package dev.naadam.example;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tug of war, the smallest whole game: hold the key to pull, let go to breathe. Who pulls moves the rope by the breath that is left;
 * only team mates see how much that is. The rope 10 m to one side wins, after a minute the side that it is on. No options.
 */
public final class Tug implements Game {

    private static final int FULL_BREATH = 1000;
    private static final int WIN_MM = 10_000;
    private static final int SECONDS = 60;

    /** For {@link java.util.ServiceLoader}. */
    public Tug() {}

    @Override
    public String name() {
        return "tug";
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public int inputBytes() {
        return 1; // bit 0: pull
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        if (setup.teams() != 2 || setup.players() > 10) {
            return new SetupCheck.Unplayable("teams", "teams: (expected: two, of 10 players in all)");
        }
        for (String option : setup.options().keySet()) {
            return new SetupCheck.Unplayable(option, option + ": unknown option");
        }
        return new SetupCheck.Playable();
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return ViewSchema.builder()
                .table("rope", 1)
                .signed("mm", 15, 9)
                .table("players", setup.players())
                .unsigned("breath", 10, 7)
                .build();
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(setup);
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed ^ slot);
        return (tick, view, input) -> input[0] = (byte) (view.get(1, slot, 0) > random.nextInt(FULL_BREATH) ? 1 : 0);
    }

    private static final class Match implements Simulation {

        private final GameSetup setup;
        private final int[] breath;
        private final int[] share; // ticks a second, times players of a team: no team is stronger for being larger
        private int mm;
        private long tick;

        Match(GameSetup setup) {
            this.setup = setup;
            this.breath = new int[setup.players()];
            this.share = new int[setup.players()];
            Arrays.fill(breath, FULL_BREATH);
            Arrays.setAll(share, slot -> setup.tickRateHz() * Collections.frequency(setup.teamOfSlot(), viewOf(slot)));
        }

        @Override
        public long tick() {
            return tick;
        }

        @Override
        public void step(TickInputs inputs, EventSink events) {
            tick++;
            for (int slot = 0; slot < breath.length; slot++) {
                boolean pulls = (inputs.bytes()[inputs.offset(slot)] & 1) != 0; // silence lets go
                int strength = pulls ? breath[slot] * 4 / share[slot] : 0;
                mm += viewOf(slot) == 0 ? -strength : strength;
                breath[slot] = Math.clamp(breath[slot] + (pulls ? -400 : 300) / setup.tickRateHz(), 0, FULL_BREATH);
            }
            mm = Math.clamp(mm, -WIN_MM, WIN_MM);
        }

        @Override
        public void write(BitWriter out) {
            out.write(tick, 13);
            out.writeSigned(mm, 15);
            for (int left : breath) {
                out.write(left, 10);
            }
        }

        @Override
        public boolean read(BitReader in) {
            tick = in.read(13);
            mm = (int) in.readSigned(15);
            boolean isSound = tick <= (long) SECONDS * setup.tickRateHz() && Math.abs(mm) <= WIN_MM;
            for (int slot = 0; slot < breath.length; slot++) {
                breath[slot] = (int) in.read(10);
                isSound &= breath[slot] <= FULL_BREATH;
            }
            return isSound && in.isExhausted();
        }

        @Override
        public int views() {
            return 2;
        }

        @Override
        public int viewOf(int slot) {
            return setup.teamOfSlot().get(slot);
        }

        @Override
        public void view(int team, ViewFrame frame) {
            frame.clear();
            frame.put(0, 0);
            frame.set(0, 0, 0, mm);
            for (int slot = 0; slot < breath.length; slot++) {
                if (viewOf(slot) == team) {
                    frame.put(1, slot);
                    frame.set(1, slot, 0, breath[slot]);
                }
            }
        }

        @Override
        public void changeHidden(int team, SeededRandom random) {
            for (int slot = 0; slot < breath.length; slot++) {
                breath[slot] = viewOf(slot) == team ? breath[slot] : random.nextInt(FULL_BREATH + 1);
            }
        }

        @Override
        public @Nullable Outcome outcome() {
            if (Math.abs(mm) < WIN_MM && tick < (long) SECONDS * setup.tickRateHz()) {
                return null;
            }
            int winner = mm == 0 ? Outcome.DRAW : mm < 0 ? 0 : 1;
            List<Long> metres = List.of((long) Math.max(0, -mm / 1000), (long) Math.max(0, mm / 1000));
            return new Outcome(winner, "rope", metres, Collections.nCopies(breath.length, new TreeMap<>()));
        }
    }
}
