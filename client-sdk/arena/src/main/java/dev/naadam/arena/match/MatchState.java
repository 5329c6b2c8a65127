package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;
import java.util.Arrays;
import java.util.List;

/**
 * Everything that changes during a match, as flat arrays by slot. A player is alive who has hit points. Deadlines are
 * ticks of the match; one that has passed is 0, so that equal situations are equal states.
 */
final class MatchState {

    static final int MAX_HP = 100;

    /** Hit points that must have been taken to be told as an assist. */
    static final int ASSIST_DAMAGE = 40;

    /** {@link Fixed} steps in a step of the grid of views. */
    static final long GRID_STEP = Fixed.ONE / ArenaView.GRID_PER_METRE;

    final int players;
    final int[] teamOfSlot;
    final SeededRandom random;
    final RoundState round = new RoundState();
    int tick;

    /** Place in {@link Fixed} metres, velocity in {@link Fixed} metres a second. */
    final long[] x;

    final long[] y;
    final long[] vx;
    final long[] vy;

    /** Place one tick earlier; only within a tick, not part of the written state. */
    final long[] fromX;

    final long[] fromY;

    final int[] stickX;
    final int[] stickY;
    final int[] aim;
    final boolean[] walks;
    final boolean[] uses;
    final int[] silentTicks;
    final int[] hp;

    /** In hand. */
    final int[] weapon;

    /** Rounds in and beside the magazine, by {@link #ammo}. */
    final int[] rounds;

    final int[] reserve;

    /** The instant of the earliest next shot, in 64ths of ticks. */
    final int[] readyTick64;

    final int[] hands;
    final int[] handsTick;

    /** Spread that shots have added, millionths of a degree. */
    final int[] bloom;

    /** The tick in which raising or lowering began. */
    final int[] useTick;

    final int[] soundKind;
    final int[] soundTick;

    /** Where, whole metres. */
    final int[] soundX;

    final int[] soundY;

    final int[] kills;
    final int[] deaths;
    final int[] assists;
    final int[] damage;
    final int[] shots;
    final int[] hits;
    final int[] raised;
    final int[] lowered;

    /** Damage in this round: {@code victim * players + attacker}. */
    final int[] wounds;

    /** By row: the tick in which a bolt was fired, 0 if none is; where from, 1/64 m. */
    final int[] boltTick;

    final int[] boltX;
    final int[] boltY;
    final int[] boltAim;

    /** The tick in which a thrown cloud begins to stand, 0 if none is thrown. */
    final int[] smokeTick;

    final int[] smokeX;
    final int[] smokeY;

    /** How many ticks up to this one {@link Places} knows. */
    int placesKnown;

    /** Places of the last ticks on the grid of views: {@code (tick % placesTicks) * players + slot}. */
    final int[] placeX;

    final int[] placeY;

    /** Nobody has spawned yet. */
    MatchState(List<Integer> teamOfSlot, int placesTicks, long randomSeed) {
        this.players = teamOfSlot.size();
        this.teamOfSlot = teamOfSlot.stream().mapToInt(Integer::intValue).toArray();
        this.random = new SeededRandom(randomSeed);
        this.x = new long[players];
        this.y = new long[players];
        this.vx = new long[players];
        this.vy = new long[players];
        this.fromX = new long[players];
        this.fromY = new long[players];
        this.stickX = new int[players];
        this.stickY = new int[players];
        this.aim = new int[players];
        this.walks = new boolean[players];
        this.uses = new boolean[players];
        this.silentTicks = new int[players];
        this.hp = new int[players];
        this.weapon = new int[players];
        this.rounds = new int[players * Weapon.COUNT];
        this.reserve = new int[players * Weapon.COUNT];
        this.readyTick64 = new int[players];
        this.hands = new int[players];
        this.handsTick = new int[players];
        this.bloom = new int[players];
        this.useTick = new int[players];
        this.soundKind = new int[players];
        this.soundTick = new int[players];
        this.soundX = new int[players];
        this.soundY = new int[players];
        this.kills = new int[players];
        this.deaths = new int[players];
        this.assists = new int[players];
        this.damage = new int[players];
        this.shots = new int[players];
        this.hits = new int[players];
        this.raised = new int[players];
        this.lowered = new int[players];
        this.wounds = new int[players * players];
        int rows = players * ArenaView.BOLTS_PER_PLAYER;
        this.boltTick = new int[rows];
        this.boltX = new int[rows];
        this.boltY = new int[rows];
        this.boltAim = new int[rows];
        this.smokeTick = new int[players];
        this.smokeX = new int[players];
        this.smokeY = new int[players];
        this.placeX = new int[placesTicks * players];
        this.placeY = new int[placesTicks * players];
    }

    boolean isAlive(int slot) {
        return hp[slot] > 0;
    }

    boolean areEnemies(int one, int two) {
        return teamOfSlot[one] != teamOfSlot[two];
    }

    boolean isAttacker(int slot) {
        return teamOfSlot[slot] == round.attackers;
    }

    /** Index in {@link #rounds} and {@link #reserve}. */
    static int ammo(int slot, int weapon) {
        return slot * Weapon.COUNT + weapon;
    }

    static int grid(long position) {
        return (int) (position / GRID_STEP);
    }

    static long position(int grid) {
        return grid * GRID_STEP;
    }

    /** Square of the distance of two points in square grid steps. */
    static long gridSquare(long dx, long dy) {
        long gridX = dx / GRID_STEP;
        long gridY = dy / GRID_STEP;
        return gridX * gridX + gridY * gridY;
    }

    /** A body that does nothing: no velocity, idle hands, a steady and ready weapon, nothing being raised. */
    void rest(int slot) {
        vx[slot] = 0;
        vy[slot] = 0;
        hands[slot] = ArenaView.IDLE;
        handsTick[slot] = 0;
        readyTick64[slot] = 0;
        bloom[slot] = 0;
        useTick[slot] = 0;
    }

    /** What the round before left behind is gone. */
    void clearRound() {
        Arrays.fill(soundKind, 0);
        Arrays.fill(soundTick, 0);
        Arrays.fill(soundX, 0);
        Arrays.fill(soundY, 0);
        Arrays.fill(wounds, 0);
        Arrays.fill(boltTick, 0);
        Arrays.fill(smokeTick, 0);
        placesKnown = 0;
    }
}
