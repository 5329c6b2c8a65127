package dev.naadam.arena.view;

import dev.naadam.game.ViewSchema;

/**
 * What one player sees, by the index of tables and fields; every player has a view of its own. Places are in 1/64 m from
 * the map's corner, angles in 1/65536 turns. A tick of which only low bits are given is found again with {@link
 * #ticksUntil} and {@link #ticksSince}.
 */
public final class ArenaView {

    /** Grid steps per metre of a place. */
    public static final int GRID_PER_METRE = 64;

    /** Most players: rows of {@link #PLAYERS}, {@link #SMOKES} and {@link #SOUNDS}, whose row is a slot. */
    public static final int MAX_PLAYERS = 10;

    /** The weapons as numbers; 0 is none. */
    public static final int RIFLE = 1;

    public static final int BOLT_THROWER = 2;
    public static final int SMOKE = 3;

    /**
     * Table {@code players}, one row for every slot that plays. Place, aim and weapon are 0 and mean nothing unless {@link
     * #PLAYER_SEEN} is 1: so it is for one's own living self, living team mates, and living enemies in sight. Hit points and
     * ammunition (the magazine of the weapon in hand) are 0 for enemies, seen or not.
     */
    public static final int PLAYERS = 0;

    public static final int PLAYER_X = 0;
    public static final int PLAYER_Y = 1;
    public static final int PLAYER_AIM = 2;
    public static final int PLAYER_SEEN = 3;
    public static final int PLAYER_WEAPON = 4;
    public static final int PLAYER_ALIVE = 5;
    public static final int PLAYER_TEAM = 6;
    public static final int PLAYER_HP = 7;
    public static final int PLAYER_AMMO = 8;
    public static final int PLAYER_KILLS = 9;
    public static final int PLAYER_DEATHS = 10;
    public static final int PLAYER_ASSISTS = 11;

    /**
     * Table {@code self}, one row: all that a player's own movement and weapons depend on, exactly. Place and velocity are in
     * {@link dev.naadam.game.Fixed} metres and metres per second.
     */
    public static final int SELF = 1;

    public static final int SELF_X = 0;
    public static final int SELF_Y = 1;
    public static final int SELF_VX = 2;
    public static final int SELF_VY = 3;
    public static final int SELF_WEAPON = 4;

    /** Rounds in the rifle's magazine, and beside it. */
    public static final int SELF_RIFLE_ROUNDS = 5;

    public static final int SELF_RIFLE_RESERVE = 6;

    /** Bolts in the thrower (0 or 1), and beside it. */
    public static final int SELF_BOLTS = 7;

    public static final int SELF_BOLT_RESERVE = 8;
    public static final int SELF_SMOKES = 9;

    /** 1 while the weapon in hand must wait for its next shot; {@link #SELF_READY_TICK64} has a meaning only then. */
    public static final int SELF_COOLING = 10;

    /** The instant of the earliest next shot in 64ths of ticks, low {@link #READY_TICK64_BITS} bits. */
    public static final int SELF_READY_TICK64 = 11;

    /** {@link #IDLE}, {@link #RELOADING} or {@link #SWITCHING}; not idle, a player can't fire. */
    public static final int SELF_HANDS = 12;

    /** The tick in which hands are idle again, low {@link #HANDS_TICK_BITS} bits; 0 if idle. */
    public static final int SELF_HANDS_TICK = 13;

    /** 1 while this player raises or lowers the banner. */
    public static final int SELF_USING = 14;

    /** The first tick in which it did, low {@link #USE_TICK_BITS} bits; 0 if it does not. */
    public static final int SELF_USE_TICK = 15;

    public static final int IDLE = 0;
    public static final int RELOADING = 1;
    public static final int SWITCHING = 2;

    /**
     * Table {@code bolts}: those in the air and in sight, {@link #BOLTS_PER_PLAYER} rows for each slot. A bolt flies straight
     * from where it was in {@link #BOLT_TICK}; {@link ArenaBolts} says where it is, so that it costs no bytes while it flies.
     */
    public static final int BOLTS = 2;

    /** Low {@link #BOLT_TICK_BITS} bits. */
    public static final int BOLT_TICK = 0;

    public static final int BOLT_X = 1;
    public static final int BOLT_Y = 2;
    public static final int BOLT_AIM = 3;

    /** Rows of a slot in {@link #BOLTS}. */
    public static final int BOLTS_PER_PLAYER = 2;

    /** Table {@code smokes}: the clouds that stand, wherever they are. The row is the slot that threw it. */
    public static final int SMOKES = 3;

    /** The first tick in which the cloud stood, low {@link #SMOKE_TICK_BITS} bits. */
    public static final int SMOKE_TICK = 0;

    /** Its middle. */
    public static final int SMOKE_X = 1;

    public static final int SMOKE_Y = 2;

    /**
     * Table {@code sounds}: what this player hears of others, for 250 ms each. The row is the slot that made it; the newer or
     * louder of two sounds counts.
     */
    public static final int SOUNDS = 4;

    public static final int SOUND_KIND = 0;

    /** The tick in which it was made, low {@link #SOUND_TICK_BITS} bits. */
    public static final int SOUND_TICK = 1;

    /** Where it was made, in whole metres, rounded down. */
    public static final int SOUND_X = 2;

    public static final int SOUND_Y = 3;

    /** Kinds of sounds, the louder the higher; 0 is none. */
    public static final int SOUND_RELOAD = 1;

    public static final int SOUND_RUN = 2;

    /** The banner is being raised or lowered. */
    public static final int SOUND_BANNER = 3;

    public static final int SOUND_SHOT = 4;

    /** Table {@code round}, one row. */
    public static final int ROUND = 5;

    /** {@link #PREPARATION}, {@link #PLAY} or {@link #CLOSING}. */
    public static final int ROUND_PHASE = 0;

    /** The last tick of the phase if nothing ends it earlier, low {@link #ROUND_TICK_BITS} bits. */
    public static final int ROUND_END_TICK = 1;

    /** 1 for the first. */
    public static final int ROUND_NUMBER = 2;

    /** Rounds won by team 0; those of team 1 are the next field. */
    public static final int ROUND_SCORE = 3;

    /** The team that attacks in this round. */
    public static final int ROUND_ATTACKERS = 5;

    /** 0, or the how manieth overtime this is. */
    public static final int ROUND_OVERTIME = 6;

    /** {@link #BANNER_DOWN}, {@link #BANNER_UP} or {@link #BANNER_LOWERED}. */
    public static final int ROUND_BANNER = 7;

    /** The banner's site, 0 or 1, and place; 0 while it is not up. */
    public static final int ROUND_BANNER_SITE = 8;

    public static final int ROUND_BANNER_X = 9;
    public static final int ROUND_BANNER_Y = 10;

    /** While the round closes: 1 + the team that won it; else 0. */
    public static final int ROUND_WINNER = 11;

    /** While the round closes: {@link RoundReason#number}; else 0. */
    public static final int ROUND_REASON = 12;

    public static final int PREPARATION = 0;
    public static final int PLAY = 1;
    public static final int CLOSING = 2;

    /** Not raised in this round. */
    public static final int BANNER_DOWN = 0;

    public static final int BANNER_UP = 1;

    /** Was raised, and lowered by a defender. */
    public static final int BANNER_LOWERED = 2;

    /** 128 ticks; no weapon waits longer than 52 for its next shot. */
    public static final int READY_TICK64_BITS = 13;

    /** 512 ticks; a reload takes 256. */
    public static final int HANDS_TICK_BITS = 9;

    /** 1024 ticks; to lower a banner takes 640. */
    public static final int USE_TICK_BITS = 10;

    /** 256 ticks; a row of a bolt starts anew every 32. */
    public static final int BOLT_TICK_BITS = 8;

    /** 2048 ticks; a cloud stands for 1536. */
    public static final int SMOKE_TICK_BITS = 11;

    /** 64 ticks; a sound shows for 32. */
    public static final int SOUND_TICK_BITS = 6;

    /** 65536 ticks; a round lasts at most 38400. */
    public static final int ROUND_TICK_BITS = 16;

    /** The one schema of all arena matches. */
    public static final ViewSchema SCHEMA = schema();

    /** 64 m: more than any map. */
    private static final int GRID_BITS = 12;

    private ArenaView() {}

    /** Ticks from {@code tick} to a later one, or this one, of which a view has the low {@code bits} bits. */
    public static int ticksUntil(int lowBits, int bits, long tick) {
        return (int) (lowBits - tick) & ((1 << bits) - 1);
    }

    /** Ticks from an earlier tick, or this one, of which a view has the low {@code bits} bits, to {@code tick}. */
    public static int ticksSince(int lowBits, int bits, long tick) {
        return (int) (tick - lowBits) & ((1 << bits) - 1);
    }

    private static ViewSchema schema() {
        ViewSchema.Builder builder = ViewSchema.builder();
        addPlayers(builder);
        addSelf(builder);
        builder.table("bolts", MAX_PLAYERS * BOLTS_PER_PLAYER).unsigned("tick", BOLT_TICK_BITS);
        builder.unsigned("x", GRID_BITS).unsigned("y", GRID_BITS).unsigned("aim", 16);
        builder.table("smokes", MAX_PLAYERS).unsigned("tick", SMOKE_TICK_BITS);
        builder.unsigned("x", GRID_BITS).unsigned("y", GRID_BITS);
        builder.table("sounds", MAX_PLAYERS).unsigned("kind", 3).unsigned("tick", SOUND_TICK_BITS);
        builder.unsigned("x", 6).unsigned("y", 6);
        addRound(builder);
        return builder.build();
    }

    private static void addPlayers(ViewSchema.Builder builder) {
        builder.table("players", MAX_PLAYERS)
                // 31/64 m: a run of 97 ms, so of most baselines' age
                .unsigned("x", GRID_BITS, 6)
                .unsigned("y", GRID_BITS, 6)
                // 11 degrees
                .unsigned("aim", 16, 12)
                .unsigned("seen", 1)
                .unsigned("weapon", 2)
                .unsigned("alive", 1)
                .unsigned("team", 1)
                .unsigned("hp", 7)
                .unsigned("ammo", 5)
                // 70 rounds against five
                .unsigned("kills", 9)
                .unsigned("deaths", 7)
                .unsigned("assists", 9);
    }

    private static void addSelf(ViewSchema.Builder builder) {
        builder.table("self", 1)
                // half a metre, as above
                .unsigned("x", GRID_BITS + 10, 16)
                .unsigned("y", GRID_BITS + 10, 16)
                .signed("vx", 20)
                .signed("vy", 20)
                .unsigned("weapon", 2)
                .unsigned("rifleRounds", 5)
                .unsigned("rifleReserve", 7)
                .unsigned("bolts", 1)
                .unsigned("boltReserve", 3)
                .unsigned("smokes", 1)
                .unsigned("cooling", 1)
                .unsigned("readyTick64", READY_TICK64_BITS)
                .unsigned("hands", 2)
                .unsigned("handsTick", HANDS_TICK_BITS)
                .unsigned("using", 1)
                .unsigned("useTick", USE_TICK_BITS);
    }

    private static void addRound(ViewSchema.Builder builder) {
        builder.table("round", 1)
                .unsigned("phase", 2)
                .unsigned("endTick", ROUND_TICK_BITS)
                .unsigned("number", 7)
                .unsigned("score0", 7)
                .unsigned("score1", 7)
                .unsigned("attackers", 1)
                .unsigned("overtime", 4)
                .unsigned("banner", 2)
                .unsigned("bannerSite", 1)
                .unsigned("bannerX", GRID_BITS)
                .unsigned("bannerY", GRID_BITS)
                .unsigned("winner", 2)
                .unsigned("reason", 3);
    }
}
