package dev.naadam.server.core.session;

import dev.naadam.game.BitReader;
import dev.naadam.game.HashChain;
import dev.naadam.game.Outcome;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a match back from what its last owner left: its snapshot, then record by record what was committed behind it, in
 * the order of the log. Makes no packets and no views; a shard goes on with it afterwards.
 *
 * <p>Every tick is simulated again with the inputs it had, and must give the hash that it had. The first thing that is not
 * as it was ends the revival with a {@link #refusal}; whatever comes afterwards is ignored. A game that throws refuses too.
 * One thread at a time; nothing throws for what a log may contain.
 */
public final class Revival {

    private final MatchSnapshot from;
    private final TickInputs inputs;
    private final HashChain chain;
    private final List<RevivedSlot> slots = new ArrayList<>();
    private @Nullable Simulation simulation;
    private @Nullable String refusal;
    private Recess recess = Recess.NONE;
    private long tick;

    /** Starts the game and puts it where the snapshot was taken. */
    public Revival(MatchSnapshot from) {
        this.from = from;
        this.inputs =
                new TickInputs(from.spec().setup().players(), from.spec().game().inputBytes());
        this.chain = new HashChain(from.hash());
        this.tick = from.tick();
        for (SlotSnapshot slot : from.slots()) {
            slots.add(new RevivedSlot(slot));
        }
        start();
    }

    private void start() {
        try {
            Simulation started =
                    from.spec().game().start(from.spec().setup(), from.spec().randomSeed());
            byte[] state = from.state();
            if (started.read(new BitReader().reset(state, 0, state.length)) && started.tick() == tick) {
                simulation = started;
            } else {
                refuse("the snapshot is no state of this game");
            }
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            refuse("the game failed to start: " + e);
        }
    }

    /**
     * Plays a committed tick again.
     *
     * @param number of the tick: the one behind the last
     * @param hash the chain after it, as its owner had it
     * @param present bit {@code slot} set: that slot had an input
     * @param pressed the inputs of those slots behind each other, in slot order
     */
    public void tick(long number, long hash, long present, byte[] pressed) {
        if (refusal != null || simulation == null) {
            return;
        }
        if (number != tick + 1) {
            refuse("it is missing; the log goes on with tick " + number);
        } else if (!read(present, pressed)) {
            refuse("its inputs are not of this match");
        } else {
            play(simulation, hash);
        }
    }

    private boolean read(long present, byte[] pressed) {
        boolean fits = (slots.size() == Long.SIZE || present >>> slots.size() == 0)
                && pressed.length == Long.bitCount(present) * inputs.inputBytes();
        inputs.clear();
        int at = 0;
        for (int slot = 0; fits && slot < slots.size(); slot++) {
            if ((present >>> slot & 1) != 0) {
                inputs.set(slot, pressed, at);
                at += inputs.inputBytes();
            }
        }
        return fits;
    }

    private void play(Simulation running, long hash) {
        try {
            running.step(inputs, this::spread);
            long played = chain.advance(running, inputs);
            if (played != hash || running.tick() != tick + 1) {
                refuse("the hash is " + Long.toHexString(played) + " (expected: " + Long.toHexString(hash) + ")");
                return;
            }
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            refuse("the game failed: " + e);
            return;
        }
        tick++;
        for (int slot = 0; slot < slots.size(); slot++) {
            slots.get(slot).ticked(inputs.isPresent(slot));
        }
    }

    /** As the owner did, and with the same ids. */
    private void spread(long audience, byte[] event, int length) {
        for (int slot = 0; slot < slots.size(); slot++) {
            if ((audience >>> slot & 1) != 0) {
                slots.get(slot).tell(event, length);
            }
        }
    }

    /** This session became live behind the last tick; an older one of its slot is over. */
    public void session(SessionSnapshot session) {
        if (refusal == null && session.slot() < slots.size()) {
            slots.get(session.slot()).begin(session);
        } else if (refusal == null) {
            refuse("a session of slot " + session.slot() + ", which the match does not have");
        }
    }

    /** The session that came with this ticket ended behind the last tick; nothing if a newer one has the slot. */
    public void gone(int slot, long generation) {
        if (refusal == null && slot >= 0 && slot < slots.size()) {
            slots.get(slot).end(generation);
        }
    }

    /** So it stood with the pauses that people had ordered, behind the last tick. */
    public void recess(Recess newest) {
        recess = newest;
    }

    /** How it stands with them now. */
    public Recess recess() {
        return recess;
    }

    /** Why the match can't be gone on with: one line that names the tick; null if nothing speaks against it. */
    public @Nullable String refusal() {
        return refusal;
    }

    private void refuse(String reason) {
        refusal = "match " + from.spec().id() + ", tick " + (tick + 1) + ": " + reason;
    }

    /** What the match is. */
    public MatchSpec spec() {
        return from.spec();
    }

    /** The snapshot that it began with. */
    public MatchSnapshot snapshot() {
        return from;
    }

    /** Ticks played up to now: the last committed one once all records were. */
    public long tick() {
        return tick;
    }

    /** The hash chain after that tick. */
    public long hash() {
        return chain.value();
    }

    /** How it ended, if that is where the log ends. */
    public @Nullable Outcome outcome() {
        return simulation == null ? null : simulation.outcome();
    }

    /** The sessions that are live now, in slot order. */
    public List<SessionSnapshot> sessions() {
        List<SessionSnapshot> live = new ArrayList<>();
        for (RevivedSlot slot : slots) {
            SessionSnapshot session = slot.session();
            if (session != null) {
                live.add(session);
            }
        }
        return List.copyOf(live);
    }

    /** The newest ticket that a slot's player came with, 0 if nobody came. */
    public long generation(int slot) {
        return slots.get(slot).generation();
    }

    /** Tickets of a slot up to this one are not let in. */
    public long excludedGeneration(int slot) {
        return from.slots().get(slot).excludedGeneration();
    }

    /** The game, which from now on is the shard's; only without a refusal. */
    Simulation simulation() {
        if (simulation == null || refusal != null) {
            throw new IllegalStateException("revival refused: " + refusal);
        }
        return simulation;
    }

    RevivedSlot slot(int slot) {
        return slots.get(slot);
    }
}
