package dev.naadam.game;

import java.util.Arrays;

/** The leaks of one match of {@link GameContract}: two states that differ only in hidden things must look the same. */
final class ContractHidden {

    private final Game game;
    private final GameSetup setup;
    private final SeededRandom random;
    private final ViewFrame shown;
    private final ViewFrame changed;
    private final BitReader reader = new BitReader();
    private final BitWriter rewritten = new BitWriter(GameLimits.MAX_STATE_BYTES);
    private long compared;

    ContractHidden(Game game, GameSetup setup, long randomSeed) {
        this.game = game;
        this.setup = setup;
        // not the match's own numbers: a secret drawn from those would be drawn again
        this.random = new SeededRandom(~randomSeed);
        this.shown = new ViewFrame(game.viewSchema(setup));
        this.changed = new ViewFrame(game.viewSchema(setup));
    }

    /** Views that were compared and had something to hide: what changes nothing proves nothing. */
    long compared() {
        return compared;
    }

    /** Compares every view of a match with that of a copy in which all that the view hides is something else. */
    void check(Simulation original, byte[] state, int length) {
        for (int view = 0; view < original.views(); view++) {
            Simulation copy = game.start(setup, random.nextLong());
            GameContract.require(
                    copy.read(reader.reset(state, 0, length)), game, original.tick(), "read: refused what write wrote");
            copy.changeHidden(view, random);
            copy.write(rewritten.reset());
            if (!Arrays.equals(state, 0, length, rewritten.bytes(), 0, rewritten.byteCount())) {
                compared++;
            }
            original.view(view, shown);
            copy.view(view, changed);
            GameContract.require(
                    changed.sameAs(shown), game, original.tick(), "view " + view + ": shows what changeHidden changed");
        }
    }
}
