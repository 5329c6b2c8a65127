package dev.naadam.loadtest.bench;

import dev.naadam.game.Games;
import dev.naadam.loadtest.bench.BenchReport.Capacity;
import dev.naadam.loadtest.bench.EchoRun.Contestant;
import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.ProgressLine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A whole benchmark. The order of the runs is the point: a floor stands before and after each run that is compared with
 * it, so that what else the machine does meanwhile is in both.
 */
public final class BenchRun {

    /** Fewer clients are dearer each: smaller batches, more wake-ups for each packet. */
    private static final int SMALL_MATCHES = 40;

    /** A rehearsal tells the sizes for the first floor, and warms the bots of this JVM. */
    private static final int REHEARSAL_MATCHES = 10;

    private static final Timing REHEARSAL = new Timing(Duration.ofSeconds(3), Duration.ofSeconds(3));
    /** The workload, and the real game: its views differ from player to player. */
    private static final List<String> GAMES = List.of("arena-10", "arena");

    private static final Timing GAME_TIMING = new Timing(Duration.ofSeconds(3), Duration.ofSeconds(3));
    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(2);

    /** What the search begins at, of what the first run's processor time lets hope for. */
    private static final double GUESS_SHARE = 0.8;

    /** What the edges of a window can't explain. */
    private static final double MOST_MISSING = 0.005;

    private static final double PER_CENT = 100;

    private final BenchOrder order;
    private final MachineFacts machine;
    private final ProgressLine progress;
    private final LongSupplier nanoClock;
    private final List<String> notes = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<GameCost> games = new ArrayList<>();

    /** One that was not run yet. */
    public BenchRun(BenchOrder order, MachineFacts machine, ProgressLine progress, LongSupplier nanoClock) {
        this.order = order;
        this.machine = machine;
        this.progress = progress;
        this.nanoClock = nanoClock;
    }

    /**
     * Runs it, once; whatever happens, no process is left.
     *
     * @throws Refused if this machine can't
     */
    public BenchReport run() throws IOException, InterruptedException {
        Cores cores = Cores.ofThisMachine();
        cores.moveHere();
        Optional<Floor> compiled = Floor.compile();
        if (compiled.isEmpty()) {
            notes.add("no cc, gcc or clang on PATH: there is no floor and no ratio");
        }
        measureGames();
        try (Floor floor = compiled.orElse(null)) {
            return run(new Stage(cores, floor));
        }
    }

    private BenchReport run(Stage stage) throws IOException, InterruptedException {
        DatagramSizes sizes = stage.ours
                .run(new ServerRun.Order(REHEARSAL_MATCHES, REHEARSAL, false))
                .sizes();
        ServerFacts main = compare(stage, sizes, order.matches(), true);
        if (order.withPeers()) {
            comparePeer(stage, sizes);
        }
        if (order.isQuick()) {
            return report(main, null);
        }
        if (order.matches() != SMALL_MATCHES) {
            compare(stage, sizes, SMALL_MATCHES, false);
        }
        return report(main, capacity(stage, main));
    }

    private void measureGames() {
        for (String name : GAMES) {
            progress.show("games: " + name);
            games.add(
                    new GameCostRun(GAME_TIMING, nanoClock).of(Games.find(name).orElseThrow()));
        }
    }

    /** What every run needs. */
    private final class Stage {

        private final @Nullable Floor floor;
        private final EchoRun echo;
        private final ServerRun ours;

        Stage(Cores cores, @Nullable Floor floor) {
            this.floor = floor;
            this.echo = new EchoRun(cores, progress, nanoClock);
            this.ours = new ServerRun(
                    () -> ServerProcess.start(
                            Cores.pinned(cores.server(), List.of()),
                            order.launcher(),
                            List.of("--shards", "1", "--tick-budget", "1000")),
                    progress,
                    nanoClock);
        }

        @Nullable EchoFigures floor(DatagramSizes sizes, int matches) throws IOException, InterruptedException {
            if (floor == null) {
                return null;
            }
            int clients = matches * ServerRun.PLAYERS;
            EchoFigures figures = echo.run(floor.contestant(sizes, clients, echoTiming()), clients, echoTiming());
            noteMissing("floor", matches, figures);
            return figures;
        }
    }

    private ServerFacts compare(Stage stage, DatagramSizes sizes, int matches, boolean asksForAllocation)
            throws IOException, InterruptedException {
        EchoFigures before = stage.floor(sizes, matches);
        ServerFacts facts = stage.ours.run(new ServerRun.Order(matches, order.timing(), asksForAllocation));
        EchoFigures after = stage.floor(sizes, matches);
        comparisons.add(new Comparison(
                "naadam", matches, facts.microsPerUpdate(), facts.fleet().bytesPerState(), before, after));
        if (!facts.verdict().isValid()) {
            facts.verdict().reasons().forEach(reason -> notes.add(matches + " matches, INVALID: " + reason));
        }
        return facts;
    }

    private void comparePeer(Stage stage, DatagramSizes sizes) throws IOException, InterruptedException {
        Optional<KryoNetPeer> peer = KryoNetPeer.find(order.launcher());
        if (peer.isEmpty()) {
            notes.add("KryoNet is not beside this build (loadtest/target/peers): it was not measured");
            return;
        }
        int clients = order.matches() * ServerRun.PLAYERS;
        Contestant contestant = peer.get().contestant(clients, order.timing());
        EchoFigures before = stage.floor(sizes, order.matches());
        EchoFigures figures = stage.echo.run(contestant, clients, order.timing());
        EchoFigures after = stage.floor(sizes, order.matches());
        noteMissing(contestant.name(), order.matches(), figures);
        comparisons.add(new Comparison(
                contestant.name(),
                order.matches(),
                figures.microsPerUpdate(),
                figures.bytesPerUpdate(),
                before,
                after));
    }

    /** A floor without its packets is no floor: its core was somebody else's. A peer that drops them is cheap for that. */
    private void noteMissing(String name, int matches, EchoFigures figures) {
        if (figures.missingShare() > MOST_MISSING) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s, %d matches: %.1f %% of its updates are missing",
                    name,
                    matches,
                    PER_CENT * figures.missingShare()));
        }
    }

    private Capacity capacity(Stage stage, ServerFacts main) throws IOException, InterruptedException {
        CapacityTrials trials = new CapacityTrials(stage.ours, order.timing());
        int guess = (int) (GUESS_SHARE * main.matches() / Math.max(main.serverCore(), main.loadCore()));
        int matches = new CapacitySearch(BenchOrder.MAX_MATCHES, trials).largest(guess);
        ServerFacts halfLoad =
                matches < 2 ? null : stage.ours.run(new ServerRun.Order(matches / 2, order.timing(), false));
        return new Capacity(matches, trials.limit(), halfLoad);
    }

    /** C needs no time to become fast. */
    private Timing echoTiming() {
        Duration half = order.timing().window().dividedBy(2);
        return new Timing(FLOOR_WARM_UP, half.compareTo(FLOOR_WARM_UP) < 0 ? FLOOR_WARM_UP : half);
    }

    private BenchReport report(ServerFacts main, @Nullable Capacity capacity) {
        return new BenchReport(machine, order.timing(), comparisons, main, games, capacity, notes);
    }
}
