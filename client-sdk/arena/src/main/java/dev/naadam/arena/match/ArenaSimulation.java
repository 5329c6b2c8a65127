package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaEvents;
import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/**
 * One match. In every tick all players move, then all use their hands, then all shots are judged, then bolts fly, then the
 * banner is raised or lowered, then the round is decided: within each of these no slot comes before another.
 */
public final class ArenaSimulation implements Simulation {

    final MatchState state;
    private final ArenaEvents events = new ArenaEvents();
    private final Sounds sounds;
    private final Smokes smokes;
    private final Places places;
    private final Wounds wounds;
    private final Rifle rifle;
    private final Bolts bolts;
    private final Banner banner;
    private final PlayerStep players;
    private final RoundClock clock;
    private final Volley volley;
    private final StateCodec codec;
    private final Verdict verdict;
    private final ViewFill view;
    private final HiddenChange hidden;
    private @Nullable Outcome outcome;

    /** At tick 0, everybody in place; for a setup that {@link MatchOptions#check} accepted. */
    public ArenaSimulation(GameSetup setup, long randomSeed) {
        this(setup, MatchOptions.of(setup), randomSeed);
    }

    ArenaSimulation(GameSetup setup, MatchOptions options, long randomSeed) {
        ArenaMap map = options.map();
        Pace pace = new Pace(setup.tickRateHz(), options.roundSeconds());
        Schedule schedule = new Schedule(options);
        state = new MatchState(setup.teamOfSlot(), pace.placesTicks, randomSeed);
        sounds = new Sounds(state, pace);
        smokes = new Smokes(state, map, pace);
        places = new Places(state, pace);
        wounds = new Wounds(state, events);
        rifle = new Rifle(state, map, pace, places, wounds);
        bolts = new Bolts(state, map, pace, wounds);
        banner = new Banner(state, map, pace, sounds, events);
        volley = new Volley(state, state.players);
        Weapons weapons = new Weapons(state, pace);
        Movement movement = new Movement(state, map, pace.tickRateHz);
        players = new PlayerStep(state, pace, movement, weapons, new PlayerStep.Arms(sounds, rifle, bolts, smokes));
        clock = new RoundClock(state, pace, schedule, new Spawns(state, map, weapons, banner), events);
        Senses senses = new Senses(state, new Sight(state, map, smokes), sounds, bolts, smokes);
        view = new ViewFill(state, pace, senses, new RoundFill(state.round, schedule));
        hidden = new HiddenChange(state, map, senses);
        codec = new StateCodec(state, map, pace, schedule);
        verdict = new Verdict(schedule, state);
        clock.startRound();
        places.remember();
    }

    @Override
    public long tick() {
        return state.tick;
    }

    @Override
    public void step(TickInputs inputs, EventSink sink) {
        state.tick++;
        sounds.advance();
        smokes.advance();
        clock.open(sink);
        int fired = play(inputs);
        if (state.round.isPlayed()) {
            wounds.begin();
            rifle.judge(volley, sink);
            bolts.advance(state.random.state(), sink);
            banner.advance(fired, sink);
            clock.close(sink);
        }
        places.remember();
        outcome = verdict.outcome();
        if (outcome != null) {
            events.matchEnd(sink, outcome.winningTeam());
        }
    }

    @Override
    public void write(BitWriter out) {
        codec.write(out);
    }

    @Override
    public boolean read(BitReader in) {
        boolean isState = codec.read(in);
        outcome = isState ? verdict.outcome() : null;
        return isState;
    }

    @Override
    public int views() {
        return state.players;
    }

    @Override
    public int viewOf(int slot) {
        return slot;
    }

    @Override
    public void view(int view, ViewFrame frame) {
        this.view.fill(view, frame);
    }

    @Override
    public void changeHidden(int view, SeededRandom random) {
        hidden.change(view, random);
    }

    @Override
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** Everybody moves, then acts; returns who fired, bit by slot. */
    private int play(TickInputs inputs) {
        volley.clear(state.random.nextLong());
        for (int slot = 0; slot < state.players; slot++) {
            players.listen(slot, inputs);
            players.move(slot);
        }
        int fired = 0;
        for (int slot = 0; slot < state.players; slot++) {
            if (state.isAlive(slot) && players.act(slot, inputs, volley)) {
                fired |= 1 << slot;
            }
        }
        return fired;
    }
}
