package dev.naadam.arena.bot;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.Footing;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.GameSetup;
import dev.naadam.game.ViewFrame;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A bot in slot 0 of team 0 against one enemy, slot 1, with a view made by hand: it moves as its stick says, the enemy stands,
 * and is seen if no wall is between. Nothing else happens but what a test sets.
 */
final class TestPlayer {

    static final int TICK_RATE_HZ = 60;

    final ViewFrame view = new ViewFrame(ArenaView.SCHEMA);
    final ArenaInput input = new ArenaInput();
    private final byte[] bytes = new byte[ArenaInput.BYTES];
    private final ArenaMap map;
    private final ArenaBot bot;
    private final Footing footing;
    private long enemyX;
    private long enemyY;
    private boolean isEnemyAlive;
    private boolean isHidden;
    private int viewAgeTicks;

    TestPlayer(ArenaMap map, long randomSeed, int attackers) {
        this.map = map;
        this.bot = new ArenaBot(map, new GameSetup(TICK_RATE_HZ, List.of(0, 1), new TreeMap<>()), 0, randomSeed);
        this.footing = new Footing(map);
        view.put(ArenaView.PLAYERS, 0);
        view.put(ArenaView.PLAYERS, 1);
        view.put(ArenaView.SELF, 0);
        view.put(ArenaView.ROUND, 0);
        view.set(ArenaView.PLAYERS, 0, ArenaView.PLAYER_ALIVE, 1);
        view.set(ArenaView.PLAYERS, 0, ArenaView.PLAYER_HP, 100);
        view.set(ArenaView.PLAYERS, 1, ArenaView.PLAYER_TEAM, 1);
        self(ArenaView.SELF_WEAPON, ArenaView.RIFLE).self(ArenaView.SELF_RIFLE_ROUNDS, 30);
        round(ArenaView.ROUND_PHASE, ArenaView.PLAY).round(ArenaView.ROUND_NUMBER, 1);
        round(ArenaView.ROUND_ATTACKERS, attackers).round(ArenaView.ROUND_END_TICK, 5400);
    }

    TestPlayer stands(double x, double y) {
        footing.put((long) (x * Fixed.ONE), (long) (y * Fixed.ONE));
        return this;
    }

    TestPlayer enemy(double x, double y) {
        enemyX = (long) (x * Fixed.ONE);
        enemyY = (long) (y * Fixed.ONE);
        isEnemyAlive = true;
        return this;
    }

    /** Whatever stands between, or nothing: the enemy is not in the view. */
    TestPlayer hideEnemy() {
        isHidden = true;
        return this;
    }

    TestPlayer self(int field, int value) {
        view.set(ArenaView.SELF, 0, field, value);
        return this;
    }

    TestPlayer round(int field, int value) {
        view.set(ArenaView.ROUND, 0, field, value);
        return this;
    }

    TestPlayer viewAge(int ticks) {
        viewAgeTicks = ticks;
        return this;
    }

    /** One tick; the next view is a tick newer. */
    TestPlayer decide() {
        boolean isSeen = isEnemyAlive && !isHidden && seesEnemy();
        show(0, footing.x(), footing.y(), true);
        show(1, enemyX, enemyY, isSeen);
        view.set(ArenaView.PLAYERS, 1, ArenaView.PLAYER_ALIVE, isEnemyAlive ? 1 : 0);
        self(ArenaView.SELF_X, (int) footing.x()).self(ArenaView.SELF_Y, (int) footing.y());
        bot.decide(view.tick() + 1 + viewAgeTicks, view, bytes);
        input.read(bytes, 0);
        long speed = Fixed.of(input.walks() ? 5 : 10) / 2 / TICK_RATE_HZ;
        footing.put(footing.x() + speed * input.stickX() / 127, footing.y() + speed * input.stickY() / 127);
        view.tick(view.tick() + 1);
        return this;
    }

    boolean seesEnemy() {
        return map.isClear(footing.x(), footing.y(), enemyX, enemyY);
    }

    double x() {
        return (double) footing.x() / Fixed.ONE;
    }

    double y() {
        return (double) footing.y() / Fixed.ONE;
    }

    /** Ticks until the bot does something, at most so many; -1 if it never does. */
    int ticksUntil(int most, Predicate<ArenaInput> something) {
        for (int tick = 1; tick <= most; tick++) {
            if (something.test(decide().input)) {
                return tick;
            }
        }
        return -1;
    }

    private void show(int slot, long x, long y, boolean isSeen) {
        view.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_SEEN, isSeen ? 1 : 0);
        view.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_X, isSeen ? (int) (x >> 10) : 0);
        view.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_Y, isSeen ? (int) (y >> 10) : 0);
    }
}
