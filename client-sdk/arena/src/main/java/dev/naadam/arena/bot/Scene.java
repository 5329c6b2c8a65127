package dev.naadam.arena.bot;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.ViewFrame;

/** What a view says, in the words of a bot. Places in {@link Fixed} metres, cells in whole metres. */
final class Scene {

    private static final long GRID = Fixed.ONE / ArenaView.GRID_PER_METRE;

    private final ViewFrame nothing = new ViewFrame(ArenaView.SCHEMA);
    private final ArenaMap map;
    private final int slot;
    private final int team;
    private final int tickRateHz;
    private ViewFrame view = nothing;

    Scene(ArenaMap map, int slot, int team, int tickRateHz) {
        this.map = map;
        this.slot = slot;
        this.team = team;
        this.tickRateHz = tickRateHz;
    }

    void look(ViewFrame newest) {
        view = newest;
    }

    ArenaMap map() {
        return map;
    }

    int slot() {
        return slot;
    }

    int team() {
        return team;
    }

    /** The tick whose state is seen. */
    long tick() {
        return view.tick();
    }

    int ticks(int millis) {
        return Math.max(1, millis * tickRateHz / 1000);
    }

    int tickRateHz() {
        return tickRateHz;
    }

    boolean isPresent(int other) {
        return view.isPresent(ArenaView.PLAYERS, other);
    }

    boolean isAlive(int other) {
        return player(other, ArenaView.PLAYER_ALIVE) != 0;
    }

    boolean isEnemy(int other) {
        return isPresent(other) && player(other, ArenaView.PLAYER_TEAM) != team;
    }

    boolean isMate(int other) {
        return isPresent(other) && player(other, ArenaView.PLAYER_TEAM) == team;
    }

    boolean isSeen(int other) {
        return player(other, ArenaView.PLAYER_SEEN) != 0;
    }

    long xOf(int other) {
        return player(other, ArenaView.PLAYER_X) * GRID + GRID / 2;
    }

    long yOf(int other) {
        return player(other, ArenaView.PLAYER_Y) * GRID + GRID / 2;
    }

    int living(boolean mates) {
        int living = 0;
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            living += isPresent(other) && isAlive(other) && isMate(other) == mates ? 1 : 0;
        }
        return living;
    }

    /** How many of the team stand before this bot in the order of slots; the dead count, so that it stays in a round. */
    int rank() {
        int rank = 0;
        for (int other = 0; other < slot; other++) {
            rank += isMate(other) ? 1 : 0;
        }
        return rank;
    }

    long x() {
        return self(ArenaView.SELF_X);
    }

    long y() {
        return self(ArenaView.SELF_Y);
    }

    long velocityX() {
        return self(ArenaView.SELF_VX);
    }

    long velocityY() {
        return self(ArenaView.SELF_VY);
    }

    int cellX() {
        return (int) (x() >> 16);
    }

    int cellY() {
        return (int) (y() >> 16);
    }

    boolean isAlive() {
        return isAlive(slot);
    }

    int hitPoints() {
        return player(slot, ArenaView.PLAYER_HP);
    }

    /** A field of the table {@code self}. */
    int self(int field) {
        return view.get(ArenaView.SELF, 0, field);
    }

    boolean isReady(int weapon) {
        return self(ArenaView.SELF_WEAPON) == weapon && self(ArenaView.SELF_HANDS) == ArenaView.IDLE;
    }

    /** Since when this bot has held <i>use</i> at work, in ticks. */
    int usedTicks() {
        return self(ArenaView.SELF_USING) == 0
                ? 0
                : ArenaView.ticksSince(self(ArenaView.SELF_USE_TICK), ArenaView.USE_TICK_BITS, view.tick());
    }

    /** The kind of what is heard of somebody, 0 for nothing. */
    int soundOf(int other) {
        return view.get(ArenaView.SOUNDS, other, ArenaView.SOUND_KIND);
    }

    long soundX(int other) {
        return Fixed.of(view.get(ArenaView.SOUNDS, other, ArenaView.SOUND_X)) + Fixed.ONE / 2;
    }

    long soundY(int other) {
        return Fixed.of(view.get(ArenaView.SOUNDS, other, ArenaView.SOUND_Y)) + Fixed.ONE / 2;
    }

    /** A field of the table {@code round}. */
    int round(int field) {
        return view.get(ArenaView.ROUND, 0, field);
    }

    boolean isPlay() {
        return round(ArenaView.ROUND_PHASE) == ArenaView.PLAY;
    }

    boolean attacks() {
        return round(ArenaView.ROUND_ATTACKERS) == team;
    }

    boolean isBannerUp() {
        return round(ArenaView.ROUND_BANNER) == ArenaView.BANNER_UP;
    }

    long bannerX() {
        return round(ArenaView.ROUND_BANNER_X) * GRID + GRID / 2;
    }

    long bannerY() {
        return round(ArenaView.ROUND_BANNER_Y) * GRID + GRID / 2;
    }

    /** Until the phase ends if nothing ends it earlier. */
    int ticksLeft() {
        return ArenaView.ticksUntil(round(ArenaView.ROUND_END_TICK), ArenaView.ROUND_TICK_BITS, view.tick());
    }

    /** A number that all bots of a round agree on without a word, and that differs from round to round. */
    int agreed(int bound) {
        int mix = round(ArenaView.ROUND_NUMBER) * 31 + round(ArenaView.ROUND_SCORE) * 7 + team;
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            mix = mix * 31 + player(other, ArenaView.PLAYER_KILLS);
        }
        mix *= 0x9E3779B1;
        mix ^= mix >>> 15;
        mix *= 0x85EBCA77;
        return (mix >>> 8) % bound;
    }

    private int player(int other, int field) {
        return view.get(ArenaView.PLAYERS, other, field);
    }
}
