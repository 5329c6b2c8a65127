package dev.naadam.arena.workload;

import dev.naadam.game.SeededRandom;
import java.util.List;

/**
 * Everything that changes during a match, as flat arrays by slot; shots by row, ten rows a slot. A player is alive who
 * has hit points; a gun reloads that is empty; a team's score is the sum of its players' kills.
 */
final class State {

    final int players;
    final int[] teamOfSlot;
    final SeededRandom random;
    int tick;

    /** Position, {@link dev.naadam.game.Fixed} metres. */
    final long[] x;

    final long[] y;
    final int[] stickX;
    final int[] stickY;
    final int[] aim;
    final int[] hp;
    final int[] ammo;
    final int[] cooldownTicks;
    final int[] reloadTicks;
    final int[] respawnTicks;

    final int[] shots;
    final int[] hits;
    final int[] kills;
    final int[] deaths;
    final int[] damage;

    /** Bit {@code i} of a slot set: its shot {@code i} is in the air. */
    final int[] airborne;

    /** The tick in which the shot was fired. */
    final int[] shotBornTick;

    /** Where it was fired, 1/64 m. */
    final int[] shotX;

    final int[] shotY;
    final int[] shotAim;

    /** Nobody has spawned yet. */
    State(List<Integer> teamOfSlot, long randomSeed) {
        this.players = teamOfSlot.size();
        this.teamOfSlot = teamOfSlot.stream().mapToInt(Integer::intValue).toArray();
        this.random = new SeededRandom(randomSeed);
        this.x = new long[players];
        this.y = new long[players];
        this.stickX = new int[players];
        this.stickY = new int[players];
        this.aim = new int[players];
        this.hp = new int[players];
        this.ammo = new int[players];
        this.cooldownTicks = new int[players];
        this.reloadTicks = new int[players];
        this.respawnTicks = new int[players];
        this.shots = new int[players];
        this.hits = new int[players];
        this.kills = new int[players];
        this.deaths = new int[players];
        this.damage = new int[players];
        this.airborne = new int[players];
        int rows = players * Rules.MAX_SHOTS_PER_PLAYER;
        this.shotBornTick = new int[rows];
        this.shotX = new int[rows];
        this.shotY = new int[rows];
        this.shotAim = new int[rows];
    }

    boolean isAlive(int slot) {
        return hp[slot] > 0;
    }

    int score(int team) {
        int score = 0;
        for (int slot = 0; slot < players; slot++) {
            if (teamOfSlot[slot] == team) {
                score += kills[slot];
            }
        }
        return score;
    }
}
