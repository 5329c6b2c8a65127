package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameLimits;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewFrame;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StateCodecTest {

    @Test
    void aReachableStateIsRead() {
        assertThat(isReadAfter(state -> {})).isTrue();
        assertThat(isReadAfter(state -> {
                    state.hands[0] = ArenaView.RELOADING;
                    state.handsTick[0] = state.tick + 90;
                    state.boltTick[0] = state.tick - 178;
                    state.smokeTick[1] = state.tick + 61;
                }))
                .isTrue();
    }

    @Test
    void impossibleBodiesAreRefused() {
        assertRefused(state -> state.x[0] = 40L << 16);
        assertRefused(state -> state.vx[0] = (5L << 16) + 1);
        assertRefused(state -> state.stickY[0] = -128);
        assertRefused(state -> state.silentTicks[0] = 16);
        assertRefused(state -> state.hp[0] = 101);
        assertRefused(state -> state.hp[0] = 99);
        assertRefused(state -> state.wounds[1] = 1);
        assertRefused(state -> state.kills[0] = 1);
        assertRefused(state -> {
            state.kills[0] = 1;
            state.deaths[1] = 1;
        });
        assertRefused(state -> state.hits[0] = state.shots[0] + 1);
        assertRefused(state -> state.assists[0] = 6);
        assertRefused(state -> state.damage[0] = 501);
        assertRefused(state -> state.shots[0] = 126);
        assertRefused(state -> state.raised[0] = 2);
        assertRefused(state -> state.lowered[0] = 2);
    }

    @Test
    void impossibleHandsAreRefused() {
        assertRefused(state -> state.weapon[0] = 0);
        assertRefused(state -> state.rounds[MatchState.ammo(0, ArenaView.RIFLE)] = 31);
        assertRefused(state -> state.reserve[MatchState.ammo(0, ArenaView.RIFLE)] = 91);
        assertRefused(state -> state.reserve[MatchState.ammo(0, ArenaView.BOLT_THROWER)] = 5);
        assertRefused(state -> state.bloom[0] = Rifle.MAX_BLOOM + 1);
        assertRefused(state -> state.readyTick64[0] = state.tick * 64 + 385);
        assertRefused(state -> state.hands[0] = 3);
        assertRefused(state -> hands(state, ArenaView.SWITCHING, 19));
        assertRefused(state -> hands(state, ArenaView.RELOADING, 121));
        assertRefused(state -> hands(state, ArenaView.RELOADING, 0));
        assertRefused(state -> state.useTick[0] = state.tick - 300);
    }

    @Test
    void impossibleTracesAreRefused() {
        assertRefused(state -> state.soundKind[0] = 5);
        assertRefused(state -> {
            state.soundKind[0] = ArenaView.SOUND_RUN;
            state.soundTick[0] = state.tick - 15;
        });
        assertRefused(state -> {
            state.soundKind[0] = ArenaView.SOUND_RUN;
            state.soundTick[0] = state.tick;
            state.soundX[0] = 40;
        });
        assertRefused(state -> state.boltTick[0] = state.tick - 179);
        assertRefused(state -> {
            state.boltTick[0] = state.tick;
            state.boltX[0] = 40 * 64 + 1;
        });
        assertRefused(state -> {
            state.boltTick[0] = state.tick - 100;
            state.boltX[0] = 35 * 64;
        });
        assertRefused(state -> state.smokeTick[0] = state.tick - 720);
        assertRefused(state -> state.smokeTick[0] = state.tick + 62);
        assertRefused(state -> state.placesKnown = 14);
        assertRefused(state -> state.placesKnown = 0);
        assertRefused(state -> state.placeX[0] = 40 * 64 + 1);
    }

    @Test
    void impossibleRoundsAreRefused() {
        assertRefused(state -> state.round.phase = 3);
        assertRefused(state -> {
            state.tick += 100_000;
            state.round.endTick += 100_000;
        });
        assertRefused(state -> state.round.endTick = state.tick + 5401);
        assertRefused(state -> state.round.number = 0);
        assertRefused(state -> state.round.number = 25);
        assertRefused(state -> {
            state.round.phase = ArenaView.CLOSING;
            state.round.endTick = state.tick;
        });
        assertRefused(state -> state.round.banner = 3);
        assertRefused(state -> state.round.bannerX = 1);
        assertRefused(state -> state.round.banner = ArenaView.BANNER_LOWERED);
    }

    @Test
    void aMatchThatWasDecidedHasNoFurtherRound() {
        assertRefused(state -> {
            state.round.number = 8;
            for (int i = 0; i < 7; i++) {
                state.round.reasons[i] = 1;
            }
        });
    }

    @Test
    void whateverIsReadCanBePlayed() {
        BotMatch match = new BotMatch(new WildArena(), BotMatch.fiveASide(60), 1);
        BitWriter out = new BitWriter(GameLimits.MAX_STATE_BYTES);
        SeededRandom random = new SeededRandom(11);
        ViewFrame frame = new ViewFrame(ArenaView.SCHEMA);
        int accepted = 0;
        for (int i = 0; i < 3_000; i++) {
            match.play(1);
            match.simulation.write(out.reset());
            int bit = random.nextInt(out.byteCount() * 8);
            out.bytes()[bit >> 3] ^= (byte) (1 << (bit & 7));
            ArenaSimulation damaged = new ArenaSimulation(BotMatch.fiveASide(60), 1);
            if (damaged.read(new BitReader().reset(out.bytes(), 0, out.byteCount())) && damaged.outcome() == null) {
                accepted++;
                damaged.step(match.inputs, EventSink.NONE);
                damaged.view(i % BotMatch.PLAYERS, frame);
                damaged.write(out.reset());
            }
        }
        assertThat(accepted).isGreaterThan(500);
    }

    private static void hands(MatchState state, int hands, int ticks) {
        state.hands[0] = hands;
        state.handsTick[0] = state.tick + ticks;
    }

    private static void assertRefused(Consumer<MatchState> change) {
        assertThat(isReadAfter(change)).isFalse();
    }

    /** Of a duel, a thousand ticks into the first round. */
    private static boolean isReadAfter(Consumer<MatchState> change) {
        TestMatch match = TestMatch.of(0, 1).step(1000);
        change.accept(match.state);
        return match.isReadable();
    }
}
