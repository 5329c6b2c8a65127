package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.MatchStatus;
import dev.naadam.client.control.NewMatch;
import dev.naadam.loadtest.bot.BotOrder;
import dev.naadam.loadtest.bot.BotTale;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.Scrape;
import dev.naadam.loadtest.node.ServerFigures;
import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.loadtest.report.ResultText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code ./naadam server} and {@code ./naadam bot} in processes of their own, as everybody starts them. */
@Timeout(180)
class BotComebackIT {

    private static final Path LAUNCHER =
            Path.of("..", "naadam").toAbsolutePath().normalize();
    private static final int TICK_RATE_HZ = 60;

    /** "A few seconds": a JVM's start, on a machine with other work. */
    private static final Duration COMEBACK_LIMIT = Duration.ofSeconds(15);

    /** A server gives a player up who is silent for 5 s; one who said goodbye is gone sooner. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private static ServerProcess server;
    private static NodeAddress node;
    private static ControlApi api;

    private final List<Bot> started = new ArrayList<>();
    private String match = "";

    /** A process and all it said. */
    private record Bot(BotProcess process, List<String> said) {

        boolean hasSaid(String line) {
            hear();
            return said.contains(line);
        }

        String saidAbout(String beginning) {
            hear();
            return said.stream()
                    .filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .orElse("");
        }

        private void hear() {
            for (String line = process.poll(); line != null; line = process.poll()) {
                said.add(line);
            }
        }
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = ServerProcess.start(LAUNCHER, List.of());
        node = server.await();
        api = new ControlApi(node.api(), node.apiKey());
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    /** The next test finds a server without a match: its metrics speak of all matches together. */
    @AfterEach
    void endBotsAndMatch() throws Exception {
        started.forEach(bot -> bot.process.end());
        if (!match.isEmpty() && !isOver()) {
            api.abort(match);
            Await.until("nothing is played", this::isOver);
        }
    }

    private boolean isOver() throws Exception {
        return Set.of("finished", "abandoned").contains(api.match(match).state());
    }

    @Test
    void aBotThatWasKilledAndStartedAgainPlaysOnInTheSameMatch() throws Exception {
        MetricsClient metrics = new MetricsClient(node, System::nanoTime);
        match = duel(25);
        Bot anu = start("Anu");
        Bot bat = start("Bat");
        Await.until("both play", () -> anu.hasSaid(BotTale.PLAYING) && bat.hasSaid(BotTale.PLAYING));
        Await.until("both are applied", () -> isEveryInputApplied(metrics, 2));

        ProcessHandle.of(bat.process.pid()).orElseThrow().destroyForcibly();
        Await.until("Bat is dead", () -> !bat.process.isAlive());
        assertThat(bat.process.exitStatus()).isEqualTo(137);
        Await.until("only Anu is applied", () -> isEveryInputApplied(metrics, 1));
        long startedNanos = System.nanoTime();
        Bot again = start("Bat");
        Await.until("Bat plays again", () -> again.hasSaid(BotTale.PLAYING));

        assertThat(Duration.ofNanos(System.nanoTime() - startedNanos)).isLessThan(COMEBACK_LIMIT);
        Await.until("Bat is seen", () -> api.match(match).connected().equals(List.of("Anu", "Bat")));
        Await.until("both are applied again", () -> isEveryInputApplied(metrics, 2));
        assertThat(api.match(match).state()).isEqualTo("running");

        Await.until("both have seen the end", () -> !anu.process.isAlive() && !again.process.isAlive());
        assertThat(List.of(anu.process.exitStatus(), again.process.exitStatus()))
                .containsOnly(0);
        MatchStatus.Result result = Objects.requireNonNull(api.match(match).outcome());
        assertThat(List.of(anu, again))
                .extracting(bot -> bot.saidAbout("finished: "))
                .containsOnly("finished: " + ResultText.headline(result));
    }

    @Test
    void aBotThatIsToldToEndLeavesAndOneThatComesTooLateHearsTheResult() throws Exception {
        match = duel(10);
        Bot anu = start("Anu");
        Bot bat = start("Bat");
        Await.until("both play", () -> anu.hasSaid(BotTale.PLAYING) && bat.hasSaid(BotTale.PLAYING));

        bat.process.end();

        assertThat(bat.process.exitStatus()).isEqualTo(143);
        Await.until("Bat says so", () -> bat.hasSaid("left the match"));
        long leftNanos = System.nanoTime();
        Await.until("Bat is gone", () -> api.match(match).connected().equals(List.of("Anu")));
        assertThat(Duration.ofNanos(System.nanoTime() - leftNanos)).isLessThan(SILENCE);
        Await.until("Anu has seen the end", () -> !anu.process.isAlive());
        Bot late = start("Bat");
        Await.until("Bat came too late", () -> !late.process.isAlive());
        assertThat(late.process.exitStatus()).isEqualTo(0);
        Await.until("Bat heard", () -> late.saidAbout("finished: ").equals(anu.saidAbout("finished: ")));
    }

    @Test
    void aBotWhosePlayerIsStartedElsewhereGivesWay() throws Exception {
        match = duel(60);
        Bot anu = start("Anu");
        Bot bat = start("Bat");
        Await.until("both play", () -> anu.hasSaid(BotTale.PLAYING) && bat.hasSaid(BotTale.PLAYING));

        Bot newer = start("Bat");
        Await.until("the newer plays", () -> newer.hasSaid(BotTale.PLAYING));

        Await.until("the older gives way", () -> !bat.process.isAlive());
        assertThat(bat.process.exitStatus()).isEqualTo(1);
        Await.until("it says why", () -> bat.hasSaid("naadam: lost: DISCONNECTED (SUPERSEDED)"));
    }

    @Test
    void aBotOfNobodySaysWhyItCannotPlay() throws Exception {
        match = duel(10);

        Bot stranger = start("Nobody");
        Await.until("it gave up", () -> !stranger.process.isAlive());

        assertThat(stranger.process.exitStatus()).isEqualTo(1);
        Await.until("it says why", () -> stranger.saidAbout("naadam: 422").contains("Nobody"));
        assertThat(stranger.said).hasSize(1);
    }

    private static String duel(int seconds) throws Exception {
        List<NewMatch.Team> teams =
                List.of(new NewMatch.Team("East", List.of("Anu")), new NewMatch.Team("West", List.of("Bat")));
        NewMatch wanted = new NewMatch(
                "arena-10", Map.of("time-limit-seconds", Integer.toString(seconds)), teams, TICK_RATE_HZ, 1);
        return api.createMatch(wanted).id();
    }

    private Bot start(String player) throws Exception {
        BotProcess process =
                BotProcess.start(LAUNCHER, new BotOrder(node.api(), node.apiKey(), match, player, started.size()));
        Bot bot = new Bot(process, new ArrayList<>());
        started.add(bot);
        return bot;
    }

    /** Whether, between now and a moment later, so many players' inputs were applied in (nearly) every tick. */
    private static boolean isEveryInputApplied(MetricsClient metrics, int players) throws Exception {
        Scrape before = metrics.scrape();
        Scrape[] after = new Scrape[1];
        Await.until("half a second of ticks", () -> {
            after[0] = metrics.scrape();
            return ServerFigures.between(before, after[0], TICK_RATE_HZ, 1).ticks() >= TICK_RATE_HZ / 2;
        });
        ServerFigures figures = ServerFigures.between(before, after[0], TICK_RATE_HZ, 1);
        double appliedPerTick = (double) figures.inputsApplied() / figures.ticks();
        return Math.abs(appliedPerTick - players) < 0.1;
    }
}
