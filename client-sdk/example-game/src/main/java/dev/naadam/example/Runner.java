package dev.naadam.example;

/** One player on the field, in millimetres. The match moves all of them by this, a client its own: no second truth. */
final class Runner {

    static final int FIELD_MM = 32_000;

    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int UP = 4;
    static final int DOWN = 8;
    static final int ALL_KEYS = LEFT | RIGHT | UP | DOWN;

    /** Who carries the lantern is slower, or nobody would ever catch him. */
    private static final int CARRIER_MM_PER_SECOND = 5_000;

    private static final int MM_PER_SECOND = 6_000;

    int x;
    int y;
    int keys;

    void run(boolean carriesLantern, int tickRateHz) {
        int step = (carriesLantern ? CARRIER_MM_PER_SECOND : MM_PER_SECOND) / tickRateHz;
        x = Math.clamp(x + step * (pressed(RIGHT) - pressed(LEFT)), 0, FIELD_MM);
        y = Math.clamp(y + step * (pressed(DOWN) - pressed(UP)), 0, FIELD_MM);
    }

    boolean isWithin(int distanceMm, int otherX, int otherY) {
        long dx = (long) x - otherX;
        long dy = (long) y - otherY;
        return dx * dx + dy * dy <= (long) distanceMm * distanceMm;
    }

    private int pressed(int key) {
        return (keys & key) != 0 ? 1 : 0;
    }
}
