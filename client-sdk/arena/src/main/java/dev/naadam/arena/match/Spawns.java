package dev.naadam.arena.match;

import dev.naadam.arena.map.Area;
import dev.naadam.arena.map.ArenaMap;

/** All players whole, armed, and in different places of their side's spawn. */
final class Spawns {

    private final MatchState state;
    private final ArenaMap map;
    private final Weapons weapons;
    private final Banner banner;

    Spawns(MatchState state, ArenaMap map, Weapons weapons, Banner banner) {
        this.state = state;
        this.map = map;
        this.weapons = weapons;
        this.banner = banner;
    }

    void spawnAll() {
        state.clearRound();
        banner.takeAway();
        for (int slot = 0; slot < state.players; slot++) {
            state.hp[slot] = MatchState.MAX_HP;
            state.rest(slot);
            weapons.fill(slot);
            put(slot, state.isAttacker(slot) ? map.attackSpawn() : map.defendSpawn());
        }
    }

    /** Drawn until it is free: an area has room for a team, so that this ends soon. */
    private void put(int slot, Area area) {
        do {
            int cell = state.random.nextInt(area.cells());
            state.x[slot] = area.placeX(cell);
            state.y[slot] = area.placeY(cell);
        } while (isTaken(slot));
    }

    private boolean isTaken(int slot) {
        for (int other = 0; other < slot; other++) {
            if (state.x[other] == state.x[slot] && state.y[other] == state.y[slot]) {
                return true;
            }
        }
        return false;
    }
}
