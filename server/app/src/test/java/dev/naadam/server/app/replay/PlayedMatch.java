package dev.naadam.server.app.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.game.HashChain;
import dev.naadam.game.Outcome;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.server.core.replay.ReplayEnd;
import dev.naadam.server.core.replay.ReplayFile;
import dev.naadam.server.core.replay.ReplayHead;
import dev.naadam.server.core.replay.Span;
import dev.naadam.server.core.replay.TickChunk;
import dev.naadam.server.core.replay.TickRecorder;
import dev.naadam.server.core.session.MatchSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A short match of two who press random keys, tick by tick, for whoever wants to record it. */
public final class PlayedMatch {

    /** Of the platform that signs. */
    public static final PlatformKey KEY = new PlatformKey(
            3, "the platform's very secret secret".substring(0, 32).getBytes(US_ASCII));

    public static final PlatformKeys KEYS = new PlatformKeys(KEY, List.of(KEY));
    public static final long STARTED_MILLIS = 1_795_000_000_000L;

    private static final EventSink NOBODY = (audience, event, length) -> {};

    public final MatchSpec spec;
    public final TickInputs inputs;
    public final HashChain chain = new HashChain();

    private final Simulation simulation;
    private final Random random;
    private long tick;

    /** One that ends by itself after a second, at 60 Hz. */
    public PlayedMatch(UUID id) {
        this(id, 1);
    }

    /** One of so many seconds. */
    public PlayedMatch(UUID id, int seconds) {
        Game game = Games.find("arena-10").orElseThrow();
        TreeMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", Integer.toString(seconds));
        GameSetup setup = new GameSetup(60, List.of(0, 1), options);
        this.spec = new MatchSpec(id, game, setup, List.of("Ану", "ganaa"), 42);
        this.simulation = game.start(setup, 42);
        this.inputs = new TickInputs(2, game.inputBytes());
        this.random = new Random(42);
    }

    /** Plays the next tick. */
    public void step() {
        byte[] pressed = new byte[inputs.inputBytes()];
        inputs.clear();
        for (int slot = 0; slot < 2; slot++) {
            random.nextBytes(pressed);
            inputs.set(slot, pressed, 0);
        }
        simulation.step(inputs, NOBODY);
        chain.advance(simulation, inputs);
        tick++;
    }

    public long tick() {
        return tick;
    }

    public @Nullable Outcome outcome() {
        return simulation.outcome();
    }

    public ReplayHead head() {
        return ReplayHead.of(spec, STARTED_MILLIS);
    }

    public ReplayEnd end() {
        return ReplayEnd.of(outcome(), tick, chain.value(), STARTED_MILLIS + 1_000);
    }

    /** Plays on to the end; its chunks, by what they hold. */
    public List<Chunk> playOut() {
        List<Chunk> chunks = new ArrayList<>();
        TickChunk chunk = new TickChunk(spec.setup(), spec.game().inputBytes());
        TickRecorder recorder = new TickRecorder(chunk, 0, 0, full -> {
            chunks.add(new Chunk(new Span(full.firstTick(), full.lastTick(), 1), full.toBytes()));
            return full;
        });
        while (outcome() == null) {
            step();
            recorder.record(tick, chain.value(), inputs.presentMask(), inputs.bytes());
        }
        recorder.end();
        return chunks;
    }

    /** The signed file of a match that is played out by this. */
    public byte[] file() {
        List<byte[]> chunks = playOut().stream().map(Chunk::bytes).toList();
        return ReplayFile.of(head().toBytes(), chunks, end().toBytes(), KEY);
    }

    /** Some ticks. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Chunk(Span span, byte[] bytes) {}
}
