package dev.naadam.arena.bot;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.Bearing;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;

/** Nobody in sight: follows the plan, looks where somebody may come from, reloads, fires bolts where somebody just was. */
final class Search {

    /** So long a bot looks where it saw or heard somebody. */
    private static final int LOOK_MILLIS = 3000;

    /** So long it is worth a bolt. */
    private static final int BOLT_MILLIS = 1200;

    private static final int CALM_MILLIS = 2000;
    private static final int LOW_ROUNDS = 18;
    private static final int GLANCE_TRIES = 6;
    private static final int GLANCE_METRES = 9;

    private final Scene scene;
    private final Memory memory;
    private final Aim aim;
    private final Steering steering;
    private final Fight fight;
    private final Skill skill;
    private final SeededRandom random;
    private final Trigger trigger;
    private final Patience patience;
    private int glance;
    private int glanceTicksLeft;

    Search(Scene scene, Memory memory, Aim aim, Steering steering, Fight fight, Skill skill, SeededRandom random) {
        this.scene = scene;
        this.memory = memory;
        this.aim = aim;
        this.steering = steering;
        this.fight = fight;
        this.skill = skill;
        this.random = random;
        this.trigger = new Trigger(scene, random);
        this.patience = new Patience(scene, memory, skill);
    }

    void search(long tick, Order order, boolean feetFollow, ArenaInput input) {
        if (order.uses()) {
            steering.stand();
            input.use();
        } else if (!feetFollow || order.isPressing()) {
            move(order);
        }
        if (order.walks() || isNearKnownEnemy()) {
            input.walk();
        }
        look(tick, order);
        input.aim(aim.angle());
        if (!order.uses()) {
            arm(tick, input);
        }
    }

    private void move(Order order) {
        if (!order.isSet() || (!order.isPressing() && patience.lasts())) {
            steering.stand();
        } else {
            steering.goTo(Ground.x(order.place()), Ground.y(order.place()));
        }
    }

    private void look(long tick, Order order) {
        int enemy = memory.newest(LOOK_MILLIS);
        boolean isNoticed = enemy >= 0
                && (!memory.sees(enemy) || memory.watchedTicks(enemy) >= scene.ticks(skill.reactionMillis()));
        if (isNoticed) {
            aim.lookTo(fight.bearing(tick, enemy, 0));
            return;
        }
        if (steering.isMoving() && steering.metresLeft() > 4) {
            aim.lookTo(Bearing.of(steering.stickX(), steering.stickY()));
            return;
        }
        if (glanceTicksLeft-- <= 0) {
            glanceTicksLeft = scene.ticks(900 + random.nextInt(1600));
            glance = glance(order);
        }
        aim.lookTo(glance);
    }

    /** Some direction in which there is far to see, rather away from the watched point, which mates and walls guard. */
    private int glance(Order order) {
        int best = Bearing.of(scene.x() - order.watchX(), scene.y() - order.watchY());
        for (int i = 0; i < GLANCE_TRIES; i++) {
            int angle = random.nextInt(Fixed.TURN);
            if (scene.map().metresToWall(scene.x(), scene.y(), angle) > Fixed.of(GLANCE_METRES)) {
                return angle;
            }
        }
        return best;
    }

    /** A bolt for somebody just gone, if one is in hand; a full magazine when it is calm. */
    private void arm(long tick, ArenaInput input) {
        int enemy = memory.newest(BOLT_MILLIS);
        if (enemy >= 0 && scene.isReady(ArenaView.BOLT_THROWER) && isBoltWorth(enemy)) {
            trigger.fireOnce(tick, aim.off(fight.bearing(tick, enemy, 0)), fight.distance(enemy), input);
            input.take(ArenaView.BOLT_THROWER);
            return;
        }
        boolean isCalm = memory.newest(CALM_MILLIS) < 0;
        boolean hasBolts = scene.self(ArenaView.SELF_BOLTS) + scene.self(ArenaView.SELF_BOLT_RESERVE) > 0;
        int weapon = skill.likesBolts() && hasBolts ? ArenaView.BOLT_THROWER : ArenaView.RIFLE;
        boolean isLow =
                scene.self(ArenaView.SELF_RIFLE_ROUNDS) < LOW_ROUNDS && scene.self(ArenaView.SELF_RIFLE_RESERVE) > 0;
        if (isLow) {
            weapon = ArenaView.RIFLE;
        }
        if (isCalm) {
            input.take(weapon);
            if (isLow && scene.isReady(ArenaView.RIFLE)) {
                input.reload();
            }
        }
    }

    private boolean isBoltWorth(int enemy) {
        ArenaMap map = scene.map();
        return fight.distance(enemy) > Fixed.of(3)
                && map.isClear(scene.x(), scene.y(), memory.x(enemy), memory.y(enemy));
    }

    private boolean isNearKnownEnemy() {
        int enemy = memory.newest(LOOK_MILLIS);
        return enemy >= 0 && fight.distance(enemy) < Fixed.of(10);
    }
}
