package dev.naadam.game;

import java.util.Arrays;

/** One match of {@link GameContract}: the same match three times, one of them through its own encoding every tick. */
final class ContractRun {

    /** One input in so many is missing, and one in so many is random bytes. */
    private static final int DISTURBED_ONE_IN = 16;

    /** How often damaged states are tried; every tick would only take longer. */
    private static final int DAMAGE_EVERY_TICKS = 64;

    /** How often views are checked for leaks: a fresh match for every view is dear. */
    private static final int HIDDEN_EVERY_TICKS = 8;

    private final Game game;
    private final GameSetup setup;
    private final long randomSeed;
    private final SeededRandom random;
    private final Simulation original;
    private final Simulation twin;
    private final Simulation reread;
    private final HashChain originalChain = new HashChain();
    private final HashChain twinChain = new HashChain();
    private final HashChain rereadChain = new HashChain();
    private final Bot[] bots;
    private final Bot[] twinBots;
    private final TickInputs inputs;
    private final byte[] input;
    private final byte[] twinInput;
    private final ContractViews views;
    private final ContractHidden hidden;
    private final ContractOutcome outcome;
    private final BitWriter written = new BitWriter(GameLimits.MAX_STATE_BYTES);
    private final BitWriter rewritten = new BitWriter(GameLimits.MAX_STATE_BYTES);
    private final BitReader reader = new BitReader();
    private long damagedStates;
    private int maxStateBytes;
    private int maxEventBytes;

    ContractRun(Game game, GameSetup setup, long randomSeed) {
        this.game = game;
        this.setup = setup;
        this.randomSeed = randomSeed;
        this.random = new SeededRandom(randomSeed);
        this.original = game.start(setup, randomSeed);
        this.twin = game.start(setup, randomSeed);
        // another random seed: everything that differs must come over in the written state
        this.reread = game.start(setup, ~randomSeed);
        this.bots = bots();
        this.twinBots = bots();
        this.inputs = new TickInputs(setup.players(), game.inputBytes());
        this.input = new byte[game.inputBytes()];
        this.twinInput = new byte[game.inputBytes()];
        this.views = new ContractViews(game, setup, original);
        this.hidden = new ContractHidden(game, setup, randomSeed);
        this.outcome = new ContractOutcome(game, setup);
        require(original.tick() == 0, "tick: " + original.tick() + " (expected: 0 after start)");
    }

    boolean isOver() {
        return original.outcome() != null;
    }

    ContractFigures figures() {
        return new ContractFigures(
                original.tick(),
                views.compared(),
                hidden.compared(),
                damagedStates,
                maxStateBytes,
                views.maxBytes(),
                maxEventBytes);
    }

    /** Writes the state, reads it elsewhere, and compares everything that can be seen. */
    void checkState() {
        write(original, written);
        byte[] bytes = written.bytes();
        maxStateBytes = Math.max(maxStateBytes, written.byteCount());
        require(
                reread.read(reader.reset(bytes, 0, written.byteCount())) && reader.isExhausted(),
                "read: refused, or did not read all of, what write wrote");
        write(reread, rewritten);
        requireSameBytes("write after read", written, rewritten);
        write(twin, rewritten);
        requireSameBytes("write of a second run", written, rewritten);
        require(reread.tick() == original.tick(), "tick: not the same after read");
        views.check(original, twin, reread);
        outcome.check(original, twin, isOver() ? readAfresh(bytes, written.byteCount()) : reread);
        if (original.tick() % HIDDEN_EVERY_TICKS == 0) {
            hidden.check(original, bytes, written.byteCount());
        }
        if (original.tick() % DAMAGE_EVERY_TICKS == 0) {
            checkDamagedStates(bytes, written.byteCount());
        }
    }

    void playTick() {
        fillInputs();
        RecordedEvents events = step(original);
        maxEventBytes = Math.max(maxEventBytes, events.maxBytes());
        require(events.areWithinLimits(), "event: not 1 to " + GameLimits.MAX_EVENT_BYTES + " bytes");
        require(events.events().equals(step(twin).events()), "events: not the same in a second run");
        require(events.events().equals(step(reread).events()), "events: not the same after write and read");
        long value = originalChain.advance(original, inputs);
        require(value == twinChain.advance(twin, inputs), "hash chain: not the same in a second run");
        require(value == rereadChain.advance(reread, inputs), "hash chain: not the same after write and read");
        checkState();
    }

    private void fillInputs() {
        inputs.clear();
        for (int slot = 0; slot < setup.players(); slot++) {
            decide(slot);
            int fate = random.nextInt(DISTURBED_ONE_IN);
            if (fate == 0) {
                continue;
            }
            if (fate == 1) {
                for (int i = 0; i < input.length; i++) {
                    input[i] = (byte) random.nextInt(256);
                }
            }
            inputs.set(slot, input, 0);
        }
    }

    private void decide(int slot) {
        // what was in the array must not matter: a bot fills it completely
        Arrays.fill(input, (byte) 0x55);
        Arrays.fill(twinInput, (byte) 0xAA);
        ViewFrame view = views.newest(original.viewOf(slot));
        bots[slot].decide(original.tick() + 1, view, input);
        twinBots[slot].decide(original.tick() + 1, view, twinInput);
        require(Arrays.equals(input, twinInput), "bot of slot " + slot + ": not the same input from an equal bot");
    }

    private RecordedEvents step(Simulation simulation) {
        RecordedEvents events = new RecordedEvents();
        long before = simulation.tick();
        simulation.step(inputs, events);
        require(simulation.tick() == before + 1, "tick: " + simulation.tick() + " (expected: one more a step)");
        return events;
    }

    private void write(Simulation simulation, BitWriter out) {
        try {
            simulation.write(out.reset());
        } catch (IllegalStateException e) {
            throw GameContract.failure(game, simulation.tick(), "write: more than MAX_STATE_BYTES", e);
        }
    }

    /** Who takes over a match that is over has not seen its last tick. */
    private Simulation readAfresh(byte[] state, int length) {
        Simulation fresh = game.start(setup, ~randomSeed);
        require(fresh.read(reader.reset(state, 0, length)), "read: refused what write wrote");
        return fresh;
    }

    private void checkDamagedStates(byte[] state, int length) {
        Simulation victim = game.start(setup, randomSeed);
        boolean accepted = victim.read(reader.reset(state, 0, length - 1));
        require(!accepted, "read: took a state whose last byte is missing");
        byte[] damaged = Arrays.copyOf(state, length);
        for (int i = 0; i < 64; i++) {
            int bit = random.nextInt(length * 8);
            damaged[bit >> 3] ^= (byte) (1 << (bit & 7));
            try {
                game.start(setup, randomSeed).read(reader.reset(damaged, 0, length));
                damagedStates++;
            } catch (RuntimeException e) {
                throw GameContract.failure(game, original.tick(), "read: threw on a damaged state", e);
            }
        }
    }

    private Bot[] bots() {
        Bot[] made = new Bot[setup.players()];
        Arrays.setAll(made, slot -> game.bot(setup, slot, randomSeed));
        return made;
    }

    private void requireSameBytes(String what, BitWriter expected, BitWriter actual) {
        require(
                expected.bitCount() == actual.bitCount()
                        && Arrays.equals(
                                expected.bytes(), 0, expected.byteCount(), actual.bytes(), 0, actual.byteCount()),
                what + ": not the same bytes");
    }

    private void require(boolean condition, String message) {
        GameContract.require(condition, game, original.tick(), message);
    }
}
