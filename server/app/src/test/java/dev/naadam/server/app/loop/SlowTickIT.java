package dev.naadam.server.app.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.shard.OverloadLadder;
import dev.naadam.server.core.shard.Shard;
import dev.naadam.server.core.shard.ShardLimits;
import dev.naadam.server.udp.NettyDatagramPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;

/** A shard whose ticks take milliseconds, as its clock has it. */
class SlowTickIT {

    /** Between two looks at the clock. */
    private static final long SLOWNESS_NANOS = 3_000_000;

    private final AtomicLong lostNanos = new AtomicLong();

    @Test
    void aShardTellsTheFlightRecorderWhichMatchWasSlow() throws Exception {
        UUID match = new UUID(5, 6);
        CompletableFuture<RecordedEvent> told = new CompletableFuture<>();
        try (RecordingStream stream = new RecordingStream()) {
            stream.enable("dev.naadam.SlowTick");
            stream.onEvent("dev.naadam.SlowTick", told::complete);
            stream.startAsync();

            try (ShardLoop shard = slowShard()) {
                assertThat(shard.offer(new ShardCommand.Open(duel(match)))).isTrue();

                RecordedEvent event = told.get(60, TimeUnit.SECONDS);

                assertThat(event.getString("match")).isEqualTo(match.toString());
                assertThat(event.getInt("shard")).isEqualTo(7);
                assertThat(event.getLong("durationNanos")).isGreaterThanOrEqualTo(SLOWNESS_NANOS);
                assertThat(event.getThread().getJavaName()).isEqualTo("shard-7");
            }
        }
    }

    private ShardLoop slowShard() throws Exception {
        LoopTools tools = new LoopTools(
                () -> System.nanoTime() + lostNanos.addAndGet(SLOWNESS_NANOS),
                System::currentTimeMillis,
                new Random(4)::nextBytes,
                new JdkPacketCiphers(),
                NettyDatagramPort::open,
                LoopMeter.NONE,
                (thread, failure) -> failure.printStackTrace());
        return ShardLoop.start(
                7,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                ShardLimits.DEFAULT,
                tools,
                new Nobody(),
                flushedNanos -> {});
    }

    private static MatchSpec duel(UUID id) {
        Game game = Games.onClassPath().find("arena-10").orElseThrow();
        return new MatchSpec(id, game, new GameSetup(60, List.of(0, 1), new TreeMap<>()), List.of("anu", "bat"), 1);
    }

    private static final class Nobody implements Progress {

        @Override
        public void publish(Shard shard) {}

        @Override
        public void publish(MatchSession match) {}

        @Override
        public void sheds(int shard, OverloadLadder.Rung rung, int busyPermille) {}

        @Override
        public void refused(MatchSpec spec) {
            throw new AssertionError("refused " + spec.id());
        }
    }
}
