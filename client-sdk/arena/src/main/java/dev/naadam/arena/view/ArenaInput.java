package dev.naadam.arena.view;

/**
 * What one player presses in one tick, 8 bytes. Any 8 bytes are an input. Mutable, made once and filled again every tick;
 * not thread-safe.
 *
 * <pre>{@code
 * input.clear().stick(127, 0).aim(angle).fire(fraction64, seenAgeTicks64).write(bytes);
 * }</pre>
 *
 * <p>The bytes, little-endian: stick x and y (signed; 127 is full speed, -128 counts as -127), aim (16 bits, 1/65536 turns
 * from the x axis), buttons (bit 0 fire, 1 use, 2 walk, 3 reload, 4 and 5 the wished weapon, the rest ignored), fire
 * fraction (low 6 bits), age of the picture (16 bits).
 *
 * <p>Without an input a player goes on with stick, aim, walk and use for 250 ms and then stands still; it neither fires nor
 * reloads nor changes its weapon.
 */
public final class ArenaInput {

    /** Length. */
    public static final int BYTES = 8;

    /** Parts of a tick in which shots are timed. */
    public static final int PARTS_PER_TICK = 64;

    private static final int FIRE = 1;
    private static final int USE = 1 << 1;
    private static final int WALK = 1 << 2;
    private static final int RELOAD = 1 << 3;
    private static final int WEAPON_SHIFT = 4;
    private static final int MAX_AGE = 0xFFFF;

    private int stickX;
    private int stickY;
    private int aim;
    private int buttons;
    private int fireFraction64;
    private int seenAgeTicks64;

    /** Presses nothing and aims along the x axis. */
    public ArenaInput() {}

    /** Forgets everything, so that nothing is pressed. */
    public ArenaInput clear() {
        return stickAndAim(0, 0, 0).press(0, 0, 0);
    }

    /**
     * The wished velocity: direction and part of the full speed.
     *
     * @param x -127 to 127
     * @param y -127 to 127
     */
    public ArenaInput stick(int x, int y) {
        return stickAndAim(x, y, aim);
    }

    /** The direction to look and shoot in, 1/65536 turns; the low 16 bits count. */
    public ArenaInput aim(int angle) {
        return stickAndAim(stickX, stickY, angle);
    }

    /**
     * Pulls the trigger, or holds it: then from the start of the tick on, with fraction 0.
     *
     * @param fraction64 when: the input of tick t covers the instants from t - 1 to t, this is how many 64ths of a tick
     *     after t - 1; 0 to 63
     * @param seenAgeTicks64 how much older than that instant the match was as the shooter saw it, in 64ths of a tick: an
     *     instant t - 1 + f with others shown as they were at tick s (a fraction between two views is usual) gives
     *     (t - 1 + f - s) * 64. 0 to 65535; by the rules at most 200 ms count
     */
    public ArenaInput fire(int fraction64, int seenAgeTicks64) {
        return press(buttons | FIRE, fraction64, Math.max(0, Math.min(MAX_AGE, seenAgeTicks64)));
    }

    /** Holds <i>use</i>: raises or lowers the banner. */
    public ArenaInput use() {
        return press(buttons | USE, fireFraction64, seenAgeTicks64);
    }

    /** Walks: half as fast, and without a sound. */
    public ArenaInput walk() {
        return press(buttons | WALK, fireFraction64, seenAgeTicks64);
    }

    /** Reloads the weapon in hand, if anything is missing in its magazine. */
    public ArenaInput reload() {
        return press(buttons | RELOAD, fireFraction64, seenAgeTicks64);
    }

    /** Takes a weapon in hand: {@link ArenaView#RIFLE}, {@link ArenaView#BOLT_THROWER} or {@link ArenaView#SMOKE}. */
    public ArenaInput take(int weapon) {
        return press((buttons & ~(3 << WEAPON_SHIFT)) | (weapon & 3) << WEAPON_SHIFT, fireFraction64, seenAgeTicks64);
    }

    /** Writes the bytes to {@code into[0 ... 8)}. */
    public void write(byte[] into) {
        into[0] = (byte) stickX;
        into[1] = (byte) stickY;
        into[2] = (byte) aim;
        into[3] = (byte) (aim >>> 8);
        into[4] = (byte) buttons;
        into[5] = (byte) fireFraction64;
        into[6] = (byte) seenAgeTicks64;
        into[7] = (byte) (seenAgeTicks64 >>> 8);
    }

    /** Becomes what {@code from[offset ... offset + 8)} says. */
    public ArenaInput read(byte[] from, int offset) {
        return stickAndAim(from[offset], from[offset + 1], unsigned16(from, offset + 2))
                .press(from[offset + 4], from[offset + 5], unsigned16(from, offset + 6));
    }

    /** -127 to 127. */
    public int stickX() {
        return stickX;
    }

    /** -127 to 127. */
    public int stickY() {
        return stickY;
    }

    /** 0 to 65535. */
    public int aim() {
        return aim;
    }

    /** Whether the trigger is pulled. */
    public boolean fires() {
        return (buttons & FIRE) != 0;
    }

    /** Whether <i>use</i> is held. */
    public boolean uses() {
        return (buttons & USE) != 0;
    }

    /** Whether <i>walk</i> is held. */
    public boolean walks() {
        return (buttons & WALK) != 0;
    }

    /** Whether a reload is wished. */
    public boolean reloads() {
        return (buttons & RELOAD) != 0;
    }

    /** The weapon to take in hand, 0 to keep the one that is. */
    public int weapon() {
        return buttons >>> WEAPON_SHIFT & 3;
    }

    /** 0 to 63. */
    public int fireFraction64() {
        return fireFraction64;
    }

    /** 0 to 65535. */
    public int seenAgeTicks64() {
        return seenAgeTicks64;
    }

    private ArenaInput stickAndAim(int x, int y, int angle) {
        stickX = Math.max(-127, x);
        stickY = Math.max(-127, y);
        aim = angle & 0xFFFF;
        return this;
    }

    private ArenaInput press(int newButtons, int fraction64, int ageTicks64) {
        buttons = newButtons & 0x3F;
        fireFraction64 = fraction64 & 0x3F;
        seenAgeTicks64 = ageTicks64;
        return this;
    }

    private static int unsigned16(byte[] from, int offset) {
        return (from[offset] & 0xFF) | (from[offset + 1] & 0xFF) << 8;
    }
}
