package dev.naadam.arena.bot;

import dev.naadam.arena.map.Bearing;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;

/** An enemy in sight: aims, fires, moves aside between bursts, and goes behind something when weak or empty. */
final class Fight {

    private static final int QUARTER = Fixed.TURN / 4;
    private static final int BOLT_METRES_PER_SECOND = 12;
    private static final long BOLT_REACH = Fixed.of(11);
    private static final int COVER_MILLIS = 250;
    private static final int AFTER_MILLIS = 400;

    private final Scene scene;
    private final Memory memory;
    private final Aim aim;
    private final Trigger trigger;
    private final Steering steering;
    private final Cover cover;
    private final Skill skill;
    private final SeededRandom random;
    private int side = 1;
    private int sideTicksLeft;
    private int coverTicksLeft;
    private boolean hasCover;
    private int afterTicksLeft;

    Fight(Scene scene, Memory memory, Aim aim, Steering steering, Skill skill, SeededRandom random) {
        this.scene = scene;
        this.memory = memory;
        this.aim = aim;
        this.steering = steering;
        this.skill = skill;
        this.random = random;
        this.trigger = new Trigger(scene, random);
        this.cover = new Cover(scene, memory);
    }

    /** A tick without a fight: true while feet still follow the last one, or two would jerk in and out of a corner. */
    boolean rest() {
        trigger.release();
        coverTicksLeft = 0;
        if (afterTicksLeft > 0) {
            afterTicksLeft--;
            return true;
        }
        return false;
    }

    /** A tick of the fight against an enemy in sight. */
    void fight(long tick, int enemy, ArenaInput input) {
        afterTicksLeft = scene.ticks(AFTER_MILLIS);
        int weapon = weapon(enemy);
        long metres = distance(enemy);
        int bearing = bearing(tick, enemy, weapon == ArenaView.BOLT_THROWER ? metres : 0);
        aim.follow(enemy, bearing);
        input.aim(aim.angle()).take(weapon);
        if (!scene.isReady(weapon)) {
            trigger.release();
        } else if (weapon == ArenaView.BOLT_THROWER) {
            trigger.fireOnce(tick, aim.off(bearing), metres, input);
        } else {
            trigger.fireRifle(tick, aim.off(bearing), metres, input);
        }
        if (wantsCover() && isCoverFound()) {
            steering.goStraight(Steering.middle(cover.cellX()), Steering.middle(cover.cellY()));
        } else {
            moveAside(bearing, metres);
        }
    }

    /** Metres to where an enemy is shown. */
    long distance(int enemy) {
        return Fixed.sqrt(memory.squareTo(enemy)) >> 8;
    }

    /** From where the bot stands when the tick of the input begins to where an enemy is, or will be for a bolt. */
    int bearing(long tick, int enemy, long boltMetres) {
        long behindTicks = tick - 1 - scene.tick();
        long ownX = scene.x() + scene.velocityX() * behindTicks / scene.tickRateHz();
        long ownY = scene.y() + scene.velocityY() * behindTicks / scene.tickRateHz();
        long flight = boltMetres / BOLT_METRES_PER_SECOND;
        return Bearing.of(
                memory.x(enemy) + Fixed.mul(memory.velocityX(enemy), flight) - ownX,
                memory.y(enemy) + Fixed.mul(memory.velocityY(enemy), flight) - ownY);
    }

    /** The bolt first if it is in hand, or at short range when the rifle is empty; else the rifle. */
    private int weapon(int enemy) {
        boolean isNear = memory.squareTo(enemy) < BOLT_REACH * BOLT_REACH;
        boolean hasBolt = scene.self(ArenaView.SELF_BOLTS) > 0 && isNear;
        boolean isInHand = scene.self(ArenaView.SELF_WEAPON) == ArenaView.BOLT_THROWER;
        boolean isEmpty = scene.self(ArenaView.SELF_RIFLE_ROUNDS) == 0;
        return hasBolt && (isInHand || isEmpty) ? ArenaView.BOLT_THROWER : ArenaView.RIFLE;
    }

    private boolean wantsCover() {
        boolean isEmpty =
                scene.self(ArenaView.SELF_RIFLE_ROUNDS) == 0 && scene.self(ArenaView.SELF_HANDS) == ArenaView.RELOADING;
        return isEmpty || scene.hitPoints() < 75 - skill.boldPercent() / 2;
    }

    private boolean isCoverFound() {
        if (coverTicksLeft-- <= 0) {
            coverTicksLeft = scene.ticks(COVER_MILLIS);
            hasCover = cover.find();
        }
        return hasCover;
    }

    /** Across the line of fire, the other way when a wall comes; while a burst is on at range, feet stand still. */
    private void moveAside(int bearing, long metres) {
        if (sideTicksLeft-- <= 0) {
            sideTicksLeft = scene.ticks(300 + random.nextInt(500));
            side = random.nextInt(2) * 2 - 1;
        }
        if (trigger.isPulled() && metres > Fixed.of(7)) {
            steering.stand();
            return;
        }
        if (!steering.isFree(bearing + side * QUARTER)) {
            side = -side;
        }
        if (steering.isFree(bearing + side * QUARTER)) {
            steering.push(bearing + side * QUARTER);
        } else {
            steering.stand();
        }
    }
}
