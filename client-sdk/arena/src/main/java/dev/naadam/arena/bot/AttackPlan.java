package dev.naadam.arena.bot;

import dev.naadam.arena.map.Area;
import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;

/**
 * Attackers agree on a site and on a time by what everybody knows of the round. They gather out of its sight, go in
 * together, one raises the banner, and then all guard it.
 */
final class AttackPlan {

    /** When the team goes in, seconds into the round: fast, usual, slow. */
    private static final int[] GO_SECONDS = {9, 15, 15, 22, 30, 45};

    /** A banner nearly up is not let go of for an enemy. */
    private static final int STUBBORN_MILLIS = 1800;

    /** With so much left they go whatever waits there: the way in, and the banner. */
    private static final int LAST_CALL_MILLIS = 10_000;

    private final Scene scene;
    private final Ground ground;
    private final Order order;
    private int site;
    private int choice;
    private int goTicks;
    private int playedTicks;
    private boolean isGoing;

    AttackPlan(Scene scene, Ground ground, Order order) {
        this.scene = scene;
        this.ground = ground;
        this.order = order;
    }

    /** A new round, in its preparation. */
    void begin() {
        int agreed = scene.agreed(ArenaMap.SITES * GO_SECONDS.length * 8);
        site = agreed % ArenaMap.SITES;
        goTicks = scene.ticks(GO_SECONDS[agreed / ArenaMap.SITES % GO_SECONDS.length] * 1000);
        choice = agreed / (ArenaMap.SITES * GO_SECONDS.length) + scene.rank();
        playedTicks = 0;
        isGoing = false;
    }

    void decide() {
        if (scene.isBannerUp()) {
            guard();
            return;
        }
        playedTicks++;
        isGoing = isTimeToGo();
        if (!isGoing) {
            gather();
        } else if (isRaiser()) {
            raise();
        } else {
            goTo(ground.hold(site, choice));
        }
    }

    /** The site this team is after. */
    int site() {
        return site;
    }

    /** Whether the team goes in, or has. */
    boolean isGoing() {
        return isGoing;
    }

    /** When there are more of them than of the others, at the agreed time, but of too few only when time runs out. */
    private boolean isTimeToGo() {
        int mates = scene.living(true);
        int enemies = scene.living(false);
        if (mates > enemies || scene.ticksLeft() < scene.ticks(LAST_CALL_MILLIS)) {
            return true;
        }
        return playedTicks >= goTicks && 2 * mates > enemies;
    }

    private void gather() {
        int place = ground.gather(site, choice);
        goTo(place);
        if (ground.metresToSite(site, scene.x(), scene.y()) < 20) {
            order.walk();
        }
    }

    /** The living attacker nearest to the site, the first of equals; the same for all who look at once. */
    private boolean isRaiser() {
        int own = metres(scene.slot());
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            if (other != scene.slot() && scene.isMate(other) && scene.isAlive(other)) {
                int theirs = metres(other);
                if (theirs < own || (theirs == own && other < scene.slot())) {
                    return false;
                }
            }
        }
        return true;
    }

    private int metres(int slot) {
        return ground.metresToSite(site, scene.xOf(slot), scene.yOf(slot));
    }

    private void raise() {
        Area area = scene.map().site(site);
        int place = ground.raise(site, choice);
        goTo(place);
        boolean isThere = scene.cellX() == Ground.x(place) && scene.cellY() == Ground.y(place);
        if (!isThere && !(area.contains(scene.x(), scene.y()) && scene.usedTicks() > 0)) {
            return;
        }
        order.use();
        if (scene.usedTicks() > scene.ticks(STUBBORN_MILLIS)) {
            order.hurry();
        }
    }

    /** Around the banner, each from a place of its own; towards it when somebody is at it. */
    private void guard() {
        int raised = scene.round(ArenaView.ROUND_BANNER_SITE);
        for (int enemy = 0; enemy < ArenaView.MAX_PLAYERS; enemy++) {
            if (scene.isEnemy(enemy) && scene.soundOf(enemy) == ArenaView.SOUND_BANNER) {
                order.go(cell(scene.bannerX(), scene.bannerY()), scene.bannerX(), scene.bannerY());
                return;
            }
        }
        order.go(ground.hold(raised, choice), scene.bannerX(), scene.bannerY());
    }

    private void goTo(int place) {
        Area area = scene.map().site(site);
        order.go(place, area.middleX(), area.middleY());
    }

    static int cell(long x, long y) {
        return (int) (y / Fixed.ONE) * ArenaMap.METRES + (int) (x / Fixed.ONE);
    }
}
