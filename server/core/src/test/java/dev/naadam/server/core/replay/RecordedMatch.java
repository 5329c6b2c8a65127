package dev.naadam.server.core.replay;

import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.HashChain;
import dev.naadam.game.Outcome;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A match that random players play without any network, and what is recorded of it. */
final class RecordedMatch {

    static final PlatformKey KEY = new PlatformKey(7, new SeededEntropy(7).bytes(PlatformKey.SECRET_BYTES));
    static final UUID ID = new UUID(0x1122_3344_5566_7788L, 0x99aa_bbcc_ddee_ff00L);
    static final long STARTED_MILLIS = 1_795_000_000_000L;
    static final long ENDED_MILLIS = STARTED_MILLIS + 60_000;

    private static final EventSink NOBODY = (audience, event, length) -> {};

    final MatchSpec spec;
    final ReplayHead head;
    final List<byte[]> chunks = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();
    final List<Long> hashes = new ArrayList<>(List.of(0L));

    private final Simulation simulation;
    private final HashChain chain = new HashChain();
    private final TickInputs inputs;
    private final Random random;
    private TickRecorder recorder;
    private long tick;

    RecordedMatch(Game game, GameSetup setup, long randomSeed) {
        this.spec = new MatchSpec(ID, game, setup, Collections.nCopies(setup.players(), "Тэмүжин"), randomSeed);
        this.head = ReplayHead.of(spec, STARTED_MILLIS);
        this.simulation = game.start(setup, randomSeed);
        this.inputs = new TickInputs(setup.players(), game.inputBytes());
        this.random = new Random(randomSeed);
        this.recorder = recorder(0, 0);
    }

    /** A recorder behind a tick, whose chunks go to {@link #chunks}. */
    private TickRecorder recorder(long tickBefore, long hashBefore) {
        return new TickRecorder(chunk(), tickBefore, hashBefore, this::store);
    }

    TickChunk chunk() {
        return new TickChunk(spec.setup(), spec.game().inputBytes());
    }

    private TickChunk store(TickChunk full) {
        spans.add(new Span(full.firstTick(), full.lastTick(), 1));
        chunks.add(full.toBytes());
        return full;
    }

    /** Plays so many ticks, or until the match is over. */
    RecordedMatch play(int ticks) {
        byte[] pressed = new byte[inputs.inputBytes()];
        for (int i = 0; i < ticks && simulation.outcome() == null; i++) {
            inputs.clear();
            for (int slot = 0; slot < inputs.players(); slot++) {
                if (random.nextInt(8) > 0) {
                    if (random.nextInt(4) == 0) {
                        random.nextBytes(pressed);
                    }
                    inputs.set(slot, pressed, 0);
                }
            }
            step();
        }
        return this;
    }

    /** Plays a tick in which one slot presses this. */
    RecordedMatch press(int slot, int key) {
        byte[] pressed = new byte[inputs.inputBytes()];
        pressed[0] = (byte) key;
        inputs.clear();
        inputs.set(slot, pressed, 0);
        step();
        return this;
    }

    private void step() {
        simulation.step(inputs, NOBODY);
        hashes.add(chain.advance(simulation, inputs));
        recorder.record(++tick, chain.value(), inputs.presentMask(), inputs.bytes());
    }

    /** Ends a chunk here, as if another owner had taken over. */
    RecordedMatch handOver() {
        recorder.end();
        recorder = recorder(tick, chain.value());
        return this;
    }

    long tick() {
        return tick;
    }

    @Nullable Outcome outcome() {
        return simulation.outcome();
    }

    ReplayEnd end() {
        return ReplayEnd.of(simulation.outcome(), tick, chain.value(), ENDED_MILLIS);
    }

    /** The whole file; nothing can be recorded after it. */
    byte[] file() {
        recorder.end();
        return ReplayFile.of(head.toBytes(), chunks, end().toBytes(), KEY);
    }

    static Replay read(byte[] file) {
        return switch (ReplayReader.read(file)) {
            case ReadReplay.Parsed parsed -> parsed.replay();
            case ReadReplay.Malformed malformed -> throw new AssertionError(malformed);
            case ReadReplay.OtherFormat other -> throw new AssertionError(other);
        };
    }

    Verification verify(byte[] file) {
        return new Verifier(read(file), spec.game(), played -> {}).verify();
    }
}
