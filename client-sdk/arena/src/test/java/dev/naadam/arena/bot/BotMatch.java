package dev.naadam.arena.bot;

import dev.naadam.arena.Arena;
import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.ArenaMaps;
import dev.naadam.arena.view.ArenaEvent;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Bot;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A whole match between bots, each deciding on the view of the tick before. */
final class BotMatch {

    static final int TICK_RATE_HZ = 60;

    private final ArenaMap map;
    private final Simulation match;
    private final Bot[] bots;
    private final ViewFrame[] views;
    private final TickInputs inputs;
    private final byte[] bytes = new byte[ArenaInput.BYTES];
    private final ArenaInput input = new ArenaInput();
    private final MatchRecord record;
    private final long[] standX;
    private final long[] standY;
    private final long[] standTicks;
    private long playTick;
    private int attackers;

    BotMatch(String map, int teamPlayers, long randomSeed, MatchRecord record) {
        List<Integer> teams = new ArrayList<>();
        for (int slot = 0; slot < 2 * teamPlayers; slot++) {
            teams.add(slot / teamPlayers);
        }
        TreeMap<String, String> options = new TreeMap<>();
        options.put("map", map);
        GameSetup setup = new GameSetup(TICK_RATE_HZ, teams, options);
        Arena arena = new Arena();
        this.map = ArenaMaps.map(map);
        this.record = record;
        this.match = arena.start(setup, randomSeed);
        this.bots = new Bot[teams.size()];
        this.views = new ViewFrame[teams.size()];
        this.inputs = new TickInputs(teams.size(), ArenaInput.BYTES);
        this.standX = new long[teams.size()];
        this.standY = new long[teams.size()];
        this.standTicks = new long[teams.size()];
        for (int slot = 0; slot < bots.length; slot++) {
            bots[slot] = arena.bot(setup, slot, randomSeed * 31 + slot);
            views[slot] = new ViewFrame(ArenaView.SCHEMA);
        }
    }

    /** Plays to the end. */
    void play() {
        while (match.outcome() == null) {
            step();
        }
    }

    private void step() {
        inputs.clear();
        for (int slot = 0; slot < bots.length; slot++) {
            ViewFrame view = views[slot];
            view.tick(match.tick());
            match.view(match.viewOf(slot), view);
            bots[slot].decide(match.tick() + 1, view, bytes);
            inputs.set(slot, bytes, 0);
            watch(slot, view);
        }
        watchRound(views[0]);
        match.step(inputs, (audience, event, length) -> note(Arrays.copyOf(event, length)));
    }

    private void watch(int slot, ViewFrame view) {
        long x = view.get(ArenaView.SELF, 0, ArenaView.SELF_X);
        long y = view.get(ArenaView.SELF, 0, ArenaView.SELF_Y);
        boolean isAlive = view.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ALIVE) != 0;
        record.ticksInWall += isAlive && map.isInWall(x, y) ? 1 : 0;
        input.read(bytes, 0);
        boolean wants = isAlive && (input.stickX() != 0 || input.stickY() != 0);
        boolean moved = Math.abs(x - standX[slot]) + Math.abs(y - standY[slot]) > 32_768;
        if (!wants || moved) {
            standX[slot] = x;
            standY[slot] = y;
            standTicks[slot] = 0;
        } else {
            standTicks[slot]++;
            record.longestStuckTicks = Math.max(record.longestStuckTicks, standTicks[slot]);
        }
    }

    private void watchRound(ViewFrame view) {
        attackers = view.get(ArenaView.ROUND, 0, ArenaView.ROUND_ATTACKERS);
        if (view.get(ArenaView.ROUND, 0, ArenaView.ROUND_PHASE) != ArenaView.PLAY) {
            playTick = match.tick();
        }
    }

    private void note(byte[] event) {
        ArenaEvent known = ArenaEvent.decode(event);
        if (known instanceof ArenaEvent.RoundEnd end) {
            record.roundEnded(end, attackers, (double) (match.tick() - playTick) / TICK_RATE_HZ);
        } else if (known instanceof ArenaEvent.Kill kill) {
            record.kills[kill.weapon()]++;
        } else if (known instanceof ArenaEvent.BannerRaised) {
            record.bannersRaised++;
        }
    }
}
