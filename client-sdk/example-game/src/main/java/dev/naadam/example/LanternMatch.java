package dev.naadam.example;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules. All that differs between two matches is in the fields that {@link #write} writes. */
final class LanternMatch implements Simulation {

    private static final int SIGHT_MM = 6_000;
    private static final int REACH_MM = 1_000;
    private static final int MIDDLE_MM = Runner.FIELD_MM / 2;

    private final GameSetup setup;
    private final int[] teamOfSlot;
    private final long lastTick;
    private final byte[] event = new byte[1];

    private final Runner[] runners;
    private final int[] steals;
    private final int[] carriedTicks = new int[2];
    private final SeededRandom random;
    private long tick;
    private int holder = Lantern.NOBODY;
    private int graceTicks;

    LanternMatch(GameSetup setup, long randomSeed) {
        this.setup = setup;
        this.teamOfSlot = setup.teamOfSlot().stream().mapToInt(team -> team).toArray();
        this.lastTick = setup.tickRateHz() * Long.parseLong(setup.options().getOrDefault(Lantern.TIME_LIMIT, "60"));
        this.runners = new Runner[setup.players()];
        this.steals = new int[setup.players()];
        this.random = new SeededRandom(randomSeed);
        Arrays.setAll(runners, slot -> new Runner());
        for (Runner runner : runners) {
            place(runner, random);
        }
    }

    @Override
    public long tick() {
        return tick;
    }

    @Override
    public void step(TickInputs inputs, EventSink events) {
        tick++;
        for (int slot = 0; slot < runners.length; slot++) {
            if (inputs.isPresent(slot)) {
                // silence keeps the keys: a lost packet must not make a runner stumble
                runners[slot].keys = inputs.bytes()[inputs.offset(slot)] & Runner.ALL_KEYS;
            }
            runners[slot].run(slot == holder, setup.tickRateHz());
        }
        graceTicks = Math.max(0, graceTicks - 1);
        for (int slot = 0; slot < runners.length && graceTicks == 0; slot++) {
            if (mayTake(slot)) {
                take(slot, events);
            }
        }
        if (holder != Lantern.NOBODY) {
            carriedTicks[teamOfSlot[holder]]++;
        }
    }

    private boolean mayTake(int slot) {
        return holder == Lantern.NOBODY
                ? runners[slot].isWithin(REACH_MM, MIDDLE_MM, MIDDLE_MM)
                : teamOfSlot[slot] != teamOfSlot[holder]
                        && runners[slot].isWithin(REACH_MM, runners[holder].x, runners[holder].y);
    }

    private void take(int slot, EventSink events) {
        if (holder != Lantern.NOBODY) {
            place(runners[holder], random);
        }
        holder = slot;
        graceTicks = setup.tickRateHz();
        steals[slot]++;
        event[0] = (byte) slot;
        events.event(EventSink.EVERYBODY, event, event.length);
    }

    private static void place(Runner runner, SeededRandom random) {
        runner.x = random.nextInt(Runner.FIELD_MM + 1);
        runner.y = random.nextInt(Runner.FIELD_MM + 1);
    }

    @Override
    public void write(BitWriter out) {
        out.write(tick, Lantern.TICK_BITS);
        out.write(random.state(), 64);
        out.write(holder, 4);
        out.write(graceTicks, 8);
        out.write(carriedTicks[0], Lantern.TICK_BITS);
        out.write(carriedTicks[1], Lantern.TICK_BITS);
        for (int slot = 0; slot < runners.length; slot++) {
            out.write(runners[slot].x, Lantern.PLACE_BITS);
            out.write(runners[slot].y, Lantern.PLACE_BITS);
            out.write(runners[slot].keys, 4);
            out.write(steals[slot], 16);
        }
    }

    @Override
    public boolean read(BitReader in) {
        tick = in.read(Lantern.TICK_BITS);
        random.state(in.read(64));
        holder = (int) in.read(4);
        graceTicks = (int) in.read(8);
        carriedTicks[0] = (int) in.read(Lantern.TICK_BITS);
        carriedTicks[1] = (int) in.read(Lantern.TICK_BITS);
        boolean isSound = tick <= lastTick
                && (holder < runners.length || holder == Lantern.NOBODY)
                && graceTicks <= setup.tickRateHz()
                && carriedTicks[0] + carriedTicks[1] <= tick;
        for (int slot = 0; slot < runners.length; slot++) {
            runners[slot].x = (int) in.read(Lantern.PLACE_BITS);
            runners[slot].y = (int) in.read(Lantern.PLACE_BITS);
            runners[slot].keys = (int) in.read(4);
            steals[slot] = (int) in.read(16);
            isSound &= runners[slot].x <= Runner.FIELD_MM && runners[slot].y <= Runner.FIELD_MM;
        }
        return isSound && in.isExhausted();
    }

    /** One a team: team mates tell each other what they see. */
    @Override
    public int views() {
        return 2;
    }

    @Override
    public int viewOf(int slot) {
        return teamOfSlot[slot];
    }

    @Override
    public void view(int view, ViewFrame frame) {
        frame.clear();
        frame.put(Lantern.MATCH, 0);
        frame.set(Lantern.MATCH, 0, Lantern.TICKS_LEFT, (int) (lastTick - tick));
        frame.set(Lantern.MATCH, 0, Lantern.CARRIED_TICKS, carriedTicks[0]);
        frame.set(Lantern.MATCH, 0, Lantern.CARRIED_TICKS + 1, carriedTicks[1]);
        frame.set(Lantern.MATCH, 0, Lantern.HOLDER, holder);
        for (int slot = 0; slot < runners.length; slot++) {
            if (sees(view, slot)) {
                frame.put(Lantern.PLAYERS, slot);
                frame.set(Lantern.PLAYERS, slot, Lantern.X, runners[slot].x);
                frame.set(Lantern.PLAYERS, slot, Lantern.Y, runners[slot].y);
            }
        }
    }

    private boolean sees(int team, int slot) {
        if (teamOfSlot[slot] == team || slot == holder) {
            return true;
        }
        for (int mate = 0; mate < runners.length; mate++) {
            if (teamOfSlot[mate] == team && runners[mate].isWithin(SIGHT_MM, runners[slot].x, runners[slot].y)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void changeHidden(int view, SeededRandom change) {
        random.state(change.nextLong()); // where the next one wakes up
        for (int slot = 0; slot < runners.length; slot++) {
            runners[slot].keys = change.nextInt(Runner.ALL_KEYS + 1);
            if (!sees(view, slot)) {
                // ends: five circles of sight cover half of the field
                do {
                    place(runners[slot], change);
                } while (sees(view, slot));
            }
        }
    }

    @Override
    public @Nullable Outcome outcome() {
        if (tick < lastTick) {
            return null;
        }
        int lead = Integer.compare(carriedTicks[0], carriedTicks[1]);
        List<SortedMap<String, Long>> players = new ArrayList<>();
        for (int steal : steals) {
            SortedMap<String, Long> statistics = new TreeMap<>();
            statistics.put("steals", (long) steal);
            players.add(statistics);
        }
        return new Outcome(
                lead > 0 ? 0 : lead < 0 ? 1 : Outcome.DRAW,
                "time-limit",
                List.of((long) carriedTicks[0], (long) carriedTicks[1]),
                players);
    }
}
