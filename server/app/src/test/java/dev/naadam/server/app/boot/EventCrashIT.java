package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.ledger.LedgerId.Kind;
import dev.naadam.server.app.ledger.LedgerStep;
import dev.naadam.server.app.redis.EmbeddedRedis;
import dev.naadam.server.app.redis.RedisBinary;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The only control node of an event dies right before or right after a write with which a round is created, a series begins or
 * a result is handed on, or Redis dies under all of them: the event ends as one that nobody disturbed, order for order.
 */
@EnabledIfSystemProperty(named = "naadam.campaign", matches = "full")
class EventCrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Two semifinals, whose lobbies are made one after the other, and a final. */
    private static final List<Death> DEATHS = List.of(
            at(Kind.TOURNAMENT, "Start", 0),
            at(Kind.TOURNAMENT, "OpenLobbies", 0),
            at(Kind.LOBBY, "Open", 1),
            at(Kind.TOURNAMENT, "LobbiesOpened", 0),
            at(Kind.TOURNAMENT, "SeriesStarted", 0),
            at(Kind.TOURNAMENT, "SeriesEnded", 0),
            at(Kind.LOBBY, "HandedOn", 0),
            at(Kind.TOURNAMENT, "OpenLobbies", 1),
            at(Kind.TOURNAMENT, "SeriesEnded", 2));

    /** What an event that nobody disturbed comes to; null: none was played yet. */
    private static @Nullable String undisturbed;

    /** A step, and how often it is survived before. */
    record Death(LedgerStep step, int survived) {}

    private static Death at(Kind kind, String what, int survived) {
        return new Death(LedgerStep.before(kind, what), survived);
    }

    /** What is done once in a while as an event is played. */
    private interface Disturbance {

        void strike(SmallCup cup) throws Exception;
    }

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedRedis redis;
    private FleetBench fleet;

    @BeforeEach
    void start() throws Exception {
        redis = EmbeddedRedis.open(folder.resolve("redis"), RedisBinary.bundled(), new SecureRandom());
        fleet = new FleetBench(folder, redis.uri());
        // makes the first API key, which a victim does not
        assertThat(fleet.start("first", "--role=control").stop()).isEqualTo(143);
        fleet.start("east", "--role=session", "--region=east", "--start-limit=10m");
    }

    @AfterEach
    void stop() {
        http.shutdownNow(); // streams go on until somebody ends them
        fleet.close();
        redis.close();
    }

    static Stream<Death> everyWriteAndSide() {
        return DEATHS.stream()
                .flatMap(death -> Stream.of(
                        death,
                        new Death(
                                LedgerStep.after(
                                        death.step().kind(), death.step().what()),
                                death.survived())));
    }

    @ParameterizedTest
    @MethodSource("everyWriteAndSide")
    void endsTheSameWhereverTheProcessDies(Death death) throws Exception {
        String expected = undisturbed();
        NodeProcess victim =
                fleet.start(Victim.class, "victim", "--role=control", Victim.at(death.step(), death.survived()));

        String account = played(victim, cup -> {});

        assertThat(victim.exitStatus()).isEqualTo(Victim.KILLED);
        assertThat(account).isEqualTo(expected);
    }

    @Test
    void endsTheSameWhenRedisDiesInTheMiddleOfARound() throws Exception {
        String expected = undisturbed();
        NodeProcess control = fleet.start("control", "--role=control");
        ProcessHandle process = ProcessHandle.of(redis.pid()).orElseThrow();

        String account = played(control, cup -> {
            if (process.isAlive() && cup.playing(control) == 2) {
                assertThat(process.destroyForcibly()).isTrue();
                Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
                assertThat(redis.reviveIfDead()).isTrue();
            }
        });

        assertThat(process.isAlive()).isFalse();
        assertThat(account).isEqualTo(expected);
    }

    private String undisturbed() throws Exception {
        if (undisturbed == null) {
            NodeProcess calm = fleet.start("calm", "--role=control");
            undisturbed = played(calm, cup -> {});
            assertThat(calm.stop()).isEqualTo(143);
            assertThat(undisturbed).startsWith("anu ");
        }
        return undisturbed;
    }

    /** What an event comes to that begins on this node; when that has died, another one takes its place. */
    private String played(NodeProcess first, Disturbance disturbance) throws Exception {
        AtomicReference<NodeProcess> control = new AtomicReference<>(first);
        try (SmallCup cup = SmallCup.published(fleet, first, http)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions() // of nodes that have just died
                    .until(() -> {
                        if (!control.get().isAlive()) {
                            control.set(fleet.start("survivor", "--role=control"));
                        }
                        disturbance.strike(cup);
                        cup.attend(control.get());
                        return !cup.champion(control.get()).isEmpty();
                    });
            return cup.account(control.get());
        }
    }
}
