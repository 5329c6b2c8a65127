package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.game.Bot;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewFrame;

/** Runs about and presses everything now and then, so that whatever can happen in a match does. */
public final class WildBot implements Bot {

    private final SeededRandom random;
    private final ArenaInput keys = new ArenaInput();
    private int aim;

    public WildBot(int slot, long randomSeed) {
        this.random = new SeededRandom(randomSeed * 31 + slot);
    }

    @Override
    public void decide(long tick, ViewFrame view, byte[] input) {
        if (random.nextInt(30) == 0) {
            keys.clear();
            aim = random.nextInt(65536);
            switch (random.nextInt(8)) {
                case 0 -> keys.use();
                case 1 -> keys.walk().stick(127, 0);
                case 2 -> keys.take(random.nextInt(4));
                case 3 -> keys.reload();
                default -> keys.stick(random.nextInt(255) - 127, random.nextInt(255) - 127);
            }
        }
        if (random.nextInt(4) == 0) {
            keys.fire(random.nextInt(64), random.nextInt(2000));
        }
        keys.aim(aim + random.nextInt(600)).write(input);
    }
}
