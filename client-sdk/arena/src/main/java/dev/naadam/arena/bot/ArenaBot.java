package dev.naadam.arena.bot;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Bot;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewFrame;

/**
 * Plays one slot of the arena. Every tick it takes in the view, lets the plan of its side say where to be, and fights whom it
 * sees. Two bots of one slot and random seed play alike; another random seed is another character.
 */
public final class ArenaBot implements Bot {

    private final Scene scene;
    private final Memory memory;
    private final Target target;
    private final Aim aim;
    private final Steering steering;
    private final Restlessness restlessness;
    private final Fight fight;
    private final Search search;
    private final Screen screen;
    private final AttackPlan attack;
    private final DefendPlan defence;
    private final Order order = new Order();
    private final ArenaInput input = new ArenaInput();
    private int round = -1;

    /** For a slot of a match on this map. */
    public ArenaBot(ArenaMap map, GameSetup setup, int slot, long randomSeed) {
        SeededRandom random = new SeededRandom(new SeededRandom(randomSeed).nextLong() + slot);
        Skill skill = Skill.draw(random);
        this.scene = new Scene(map, slot, setup.teamOfSlot().get(slot), setup.tickRateHz());
        this.memory = new Memory(scene);
        this.target = new Target(scene, memory, skill);
        this.aim = new Aim(skill, random, setup.tickRateHz());
        this.steering = new Steering(scene);
        this.restlessness = new Restlessness(scene, steering);
        this.fight = new Fight(scene, memory, aim, steering, skill, random);
        this.search = new Search(scene, memory, aim, steering, fight, skill, random);
        this.screen = new Screen(scene, aim, random);
        Ground ground = Ground.of(map);
        this.attack = new AttackPlan(scene, ground, order);
        this.defence = new DefendPlan(scene, memory, ground, order);
    }

    @Override
    public void decide(long tick, ViewFrame view, byte[] bytes) {
        scene.look(view);
        if (round != scene.round(ArenaView.ROUND_NUMBER)) {
            round = scene.round(ArenaView.ROUND_NUMBER);
            begin();
        }
        input.clear().aim(aim.angle());
        memory.update();
        if (scene.isAlive() && scene.isPlay()) {
            play(tick);
            restlessness.calm();
        } else {
            steering.stand();
        }
        input.stick(steering.stickX(), steering.stickY()).write(bytes);
    }

    private void begin() {
        memory.forget();
        screen.begin();
        attack.begin();
        defence.begin();
    }

    private void play(long tick) {
        order.none();
        if (scene.attacks()) {
            attack.decide();
        } else {
            defence.decide();
        }
        int enemy = target.choose();
        if (enemy >= 0 && order.hasTime()) {
            fight.fight(tick, enemy, input);
            return;
        }
        search.search(tick, order, fight.rest(), input);
        if (!order.uses() && !memory.seesAny() && isGoingIn()) {
            screen.screen(order.watchX(), order.watchY(), input);
        }
    }

    private boolean isGoingIn() {
        return scene.attacks() ? attack.isGoing() && !scene.isBannerUp() : scene.isBannerUp();
    }
}
