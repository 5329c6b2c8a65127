package dev.naadam.arena.bot;

import dev.naadam.arena.map.Area;
import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;

/**
 * Defenders split over the sites, watch the ways to them and change their place now and then. Who hears of enemies at the
 * other site goes there, one stays. Once the banner stands they gather and take it back.
 */
final class DefendPlan {

    /** So long a defender watches from one place. */
    private static final int WATCH_MILLIS = 9000;

    /** So long a sign of enemies draws defenders. */
    private static final int SIGN_MILLIS = 7000;

    /** How near the banner is lowered from; the rules allow 1.5 m. */
    private static final long REACH = Fixed.ONE * 5 / 4;

    private static final int LOWER_MILLIS = 5000;

    /** At most so long the defenders wait for each other before they take the banner back. */
    private static final int RALLY_MILLIS = 7000;

    private final Scene scene;
    private final Memory memory;
    private final Ground ground;
    private final Order order;
    private int home;
    private int choice;
    private int watchedTicks;
    private int bannerTicks;

    DefendPlan(Scene scene, Memory memory, Ground ground, Order order) {
        this.scene = scene;
        this.memory = memory;
        this.ground = ground;
        this.order = order;
    }

    /** A new round, in its preparation. */
    void begin() {
        int agreed = scene.agreed(64);
        home = (agreed + scene.rank()) % ArenaMap.SITES;
        choice = agreed / ArenaMap.SITES + scene.rank() / ArenaMap.SITES;
        watchedTicks = 0;
        bannerTicks = 0;
    }

    void decide() {
        if (scene.isBannerUp()) {
            takeBack();
            return;
        }
        if (++watchedTicks > scene.ticks(WATCH_MILLIS)) {
            watchedTicks = 0;
            choice++;
        }
        int site = siteInDanger();
        Area area = scene.map().site(site);
        order.go(ground.defend(site, choice), area.middleX(), area.middleY());
        if (site == home && ground.metresToSite(site, scene.x(), scene.y()) < 4) {
            order.walk();
        }
    }

    /** Home, unless there are signs of enemies at the other site and none here. */
    private int siteInDanger() {
        int other = 1 - home;
        if (hasSign(home) || !hasSign(other)) {
            return home;
        }
        boolean isAnchor = scene.living(true) > 2 && scene.rank() / ArenaMap.SITES == 0;
        return isAnchor ? home : other;
    }

    private boolean hasSign(int site) {
        int enemy = memory.newest(SIGN_MILLIS);
        return (enemy >= 0 && isAt(site, memory.x(enemy), memory.y(enemy)))
                || (memory.isAlarmed(SIGN_MILLIS) && isAt(site, memory.alarmX(), memory.alarmY()));
    }

    private boolean isAt(int site, long x, long y) {
        int metres = ground.metresToSite(site, x, y);
        return metres < 14 && metres <= ground.metresToSite(1 - site, x, y);
    }

    private void takeBack() {
        bannerTicks++;
        int site = scene.round(ArenaView.ROUND_BANNER_SITE);
        int metres = ground.metresToSite(site, scene.x(), scene.y());
        boolean mustGo = scene.ticksLeft() < scene.ticks(LOWER_MILLIS + 500 + metres * 250);
        boolean rallies = bannerTicks < scene.ticks(RALLY_MILLIS) || scene.living(true) < scene.living(false);
        if (rallies && !mustGo) {
            order.go(ground.defend(site, choice), scene.bannerX(), scene.bannerY());
            return;
        }
        if (!isLowerer()) {
            order.go(ground.defend(site, choice), scene.bannerX(), scene.bannerY());
            return;
        }
        lower();
    }

    private void lower() {
        order.go(AttackPlan.cell(scene.bannerX(), scene.bannerY()), scene.bannerX(), scene.bannerY())
                .press();
        if (square(scene.slot()) > REACH * REACH) {
            return;
        }
        order.use();
        int left = scene.ticks(LOWER_MILLIS) - scene.usedTicks();
        if (scene.usedTicks() > scene.ticks(LOWER_MILLIS) * 3 / 4 || scene.ticksLeft() < left + scene.ticks(1200)) {
            order.hurry();
        }
    }

    /** The living defender nearest to the banner, the first of equals. */
    private boolean isLowerer() {
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            if (other != scene.slot() && scene.isMate(other) && scene.isAlive(other)) {
                long theirs = square(other);
                long own = square(scene.slot());
                if (theirs < own || (theirs == own && other < scene.slot())) {
                    return false;
                }
            }
        }
        return true;
    }

    private long square(int slot) {
        long dx = scene.xOf(slot) - scene.bannerX();
        long dy = scene.yOf(slot) - scene.bannerY();
        return dx * dx + dy * dy;
    }
}
