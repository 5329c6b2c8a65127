package dev.naadam.arena.bot;

import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;

/**
 * How well a bot plays, and how it likes to. Angles in 1/{@link Fixed#TURN} turns.
 *
 * @param reactionMillis from the sight of an enemy to the first move of the hand
 * @param turnPerSecond the fastest the aim turns
 * @param lagMillis how long the aim trails behind what moves
 * @param flickError how far off the first aim at somebody may be, to either side
 * @param tremor how far off it stays, to either side
 * @param boldPercent how weak a bot must be before it prefers cover, and how long it waits: 0 timid, 100 bold
 * @param likesBolts whether it waits around corners with the bolt thrower in hand
 */
record Skill(
        int reactionMillis,
        int turnPerSecond,
        int lagMillis,
        int flickError,
        int tremor,
        int boldPercent,
        boolean likesBolts) {

    private static final int DEGREE = Fixed.TURN / 360;

    /** From the same numbers the same skill; middling is likelier than very good or very bad. */
    static Skill draw(SeededRandom random) {
        int percent = (random.nextInt(101) + random.nextInt(101)) / 2;
        return new Skill(
                350 - 17 * percent / 10,
                (300 + 3 * percent) * DEGREE,
                90 - 45 * percent / 100,
                (700 - 4 * percent) * DEGREE / 100,
                (240 - 13 * percent / 10) * DEGREE / 100,
                random.nextInt(101),
                random.nextInt(2) == 0);
    }
}
