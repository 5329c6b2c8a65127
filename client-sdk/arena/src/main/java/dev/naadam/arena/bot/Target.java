package dev.naadam.arena.bot;

import dev.naadam.arena.view.ArenaView;

/**
 * Whom a bot fights: somebody in sight for as long as its reaction takes, the nearest, and not another every tick. Who shows
 * around a corner but cannot be hit yet is not fought, or two would dance on either side of it for ever.
 */
final class Target {

    private final Scene scene;
    private final Memory memory;
    private final int reactionTicks;
    private int enemy = -1;

    Target(Scene scene, Memory memory, Skill skill) {
        this.scene = scene;
        this.memory = memory;
        this.reactionTicks = scene.ticks(skill.reactionMillis());
    }

    /** Chooses again; -1 for nobody. */
    int choose() {
        int nearest = -1;
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            if (isReady(other) && (nearest < 0 || memory.squareTo(other) < memory.squareTo(nearest))) {
                nearest = other;
            }
        }
        boolean isKept =
                enemy >= 0 && isReady(enemy) && nearest >= 0 && memory.squareTo(enemy) < 2 * memory.squareTo(nearest);
        enemy = isKept ? enemy : nearest;
        return enemy;
    }

    private boolean isReady(int other) {
        return scene.isEnemy(other)
                && memory.sees(other)
                && memory.watchedTicks(other) >= reactionTicks
                && scene.map().isClear(scene.x(), scene.y(), memory.x(other), memory.y(other));
    }
}
