package dev.naadam.loadtest.demo;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.Delivered;
import dev.naadam.client.control.MatchStatus;
import dev.naadam.client.control.NewMatch;
import dev.naadam.client.control.PlayerTicket;
import dev.naadam.loadtest.bot.BotOrder;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.event.MeasuredPlayers;
import dev.naadam.loadtest.fleet.BotFleet;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.Routes;
import dev.naadam.loadtest.node.Launcher;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.ServerFigures;
import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.loadtest.report.DecisionText;
import dev.naadam.loadtest.report.LinkText;
import dev.naadam.loadtest.report.MatchResults;
import dev.naadam.loadtest.report.NetworkText;
import dev.naadam.loadtest.report.Pause;
import dev.naadam.loadtest.report.ProgressLine;
import dev.naadam.loadtest.report.ResultText;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One demonstration: a server, a match, ten bots, its result. */
public final class DemoRun {

    /** To connect, and to say goodbye. */
    private static final Duration SPARE = Duration.ofSeconds(45);

    /** For processes of bots to see the end, and one that was killed in the last moment to start again. */
    private static final Duration AFTERMATH = Duration.ofSeconds(15);

    private static final Duration RESULT_LIMIT = Duration.ofSeconds(10);
    private static final long POLL_NANOS = 100_000_000;

    /** Doors of the emulated network are opened for bots of this process. */
    private static final String BESIDE = "; a player in a process of its own reaches it directly";

    private final DemoPlan demo;
    private final PrintStream out;
    private final ProgressLine live;
    private final LongSupplier nanoClock;
    private final Feed feed;

    /**
     * Nothing is started yet.
     *
     * @param live on the same stream
     */
    public DemoRun(DemoPlan demo, PrintStream out, ProgressLine live, LongSupplier nanoClock) {
        this.demo = demo;
        this.out = out;
        this.live = live;
        this.nanoClock = nanoClock;
        this.feed = new Feed(demo.teller());
    }

    /**
     * Plays; whatever happens, the server and all bots are gone afterwards.
     *
     * @throws IOException if the match was not played to its end
     */
    public void run() throws IOException, InterruptedException {
        out.println(demo.title());
        try (ServerProcess server = ServerProcess.start(Launcher.path(), demo.serverOptions())) {
            NodeAddress node = server.await();
            out.println("server: " + node.api() + " (process " + server.pid() + "), metrics: " + node.metrics());
            play(server, node);
        }
    }

    private void play(ServerProcess server, NodeAddress node) throws IOException, InterruptedException {
        try {
            play(node);
        } catch (IOException e) {
            throw server.explain(e);
        }
    }

    private void play(NodeAddress node) throws IOException, InterruptedException {
        ControlApi api = node.control();
        Measurement measurement = new Measurement(new MetricsClient(node, nanoClock), demo.shortest());
        try (DemoNetwork network = DemoNetwork.start(demo, Cast.DEMO, nanoClock);
                BotFleet fleet = new BotFleet(demo.plan(), 1, nanoClock, feed);
                BotKeeper keeper = new BotKeeper(Launcher.path(), feed::tell)) {
            CreatedMatch match = create(node, network);
            String teams = network.title(match.region());
            if (!teams.isEmpty()) {
                out.println(teams + (demo.botsHere() < demo.plan().bots() ? BESIDE : ""));
            }
            join(match, node, fleet, keeper, network.routes(match.region()));
            watch(fleet, keeper, measurement);
            FleetFigures figures = fleet.finish(ClientState.FINISHED);
            live.clear();
            report(
                    result(api, match.id()),
                    figures,
                    measurement.server(demo.plan().setup().tickRateHz()));
            tell(network.finish());
            tell(api.match(match.id()).delivered());
            checkThatAllSawTheEnd(figures);
            new PlayedAgain(node, out, nanoClock).check(List.of(match.id()));
        }
    }

    /** Where it is fairest, if there is a choice. */
    private CreatedMatch create(NodeAddress node, DemoNetwork network) throws IOException, InterruptedException {
        ControlApi api = node.control();
        NewMatch match = Cast.DEMO.play(demo.plan().match(0));
        if (!network.isEmulated()) {
            return api.createMatch(match);
        }
        live.show("measuring the players");
        new MeasuredPlayers(node, Cast.DEMO.players()).measure(network.ways(demo.botsHere()));
        CreatedMatch created = api.createMatch(match.in("fair").equalised());
        live.clear();
        out.println(DecisionText.of(api.regionDecision(created.id())));
        return created;
    }

    private void join(CreatedMatch match, NodeAddress node, BotFleet fleet, BotKeeper keeper, Routes routes)
            throws IOException, InterruptedException {
        List<PlayerTicket> tickets = match.tickets();
        for (PlayerTicket ticket : tickets.subList(demo.botsHere(), tickets.size())) {
            keeper.keep(new BotOrder(
                    node.api(),
                    node.apiKey(),
                    match.id(),
                    ticket.player(),
                    demo.plan().matchSeed(0)));
        }
        fleet.join(0, tickets.subList(0, demo.botsHere()), routes);
    }

    private void watch(BotFleet fleet, BotKeeper keeper, Measurement measurement)
            throws IOException, InterruptedException {
        long limitNanos = nanoClock.getAsLong() + demo.longest().plus(SPARE).toNanos();
        while (fleet.progress().over() < demo.botsHere() && limitNanos - nanoClock.getAsLong() > 0) {
            if (feed.hasBegun()) {
                measurement.begin(fleet, nanoClock.getAsLong());
            }
            measurement.advance(nanoClock.getAsLong());
            lookAfter(keeper);
        }
        long lastNanos = nanoClock.getAsLong() + AFTERMATH.toNanos();
        while (!keeper.areAllDone() && lastNanos - nanoClock.getAsLong() > 0) {
            lookAfter(keeper);
        }
    }

    private void lookAfter(BotKeeper keeper) throws IOException, InterruptedException {
        keeper.look();
        feed.drain().forEach(live::println);
        live.show(feed.status());
        Pause.until(nanoClock.getAsLong() + POLL_NANOS, nanoClock, () -> {});
    }

    private MatchStatus.Result result(ControlApi api, String id) throws IOException, InterruptedException {
        MatchStatus.Result result = MatchResults.await(api, id, RESULT_LIMIT, nanoClock);
        if (result == null) {
            throw new IOException("match " + id + " has no result");
        }
        return result;
    }

    private void report(MatchStatus.Result result, FleetFigures fleet, @Nullable ServerFigures server) {
        out.println();
        out.println(ResultText.of(result));
        out.println();
        if (server == null) {
            out.println("network: the match was too short to be measured");
        } else {
            out.println("network, without the start, while the JVMs warm up:");
            out.print(NetworkText.percentiles(fleet));
            out.println(NetworkText.inputs(fleet, server));
            out.println(NetworkText.states(fleet));
        }
    }

    private void tell(@Nullable NetworkFigures network) {
        if (network != null) {
            out.println();
            out.println(LinkText.of(network));
        }
    }

    private void tell(@Nullable Delivered delivered) {
        if (delivered != null) {
            out.println(DecisionText.of(delivered));
        }
    }

    private static void checkThatAllSawTheEnd(FleetFigures fleet) throws IOException {
        if (fleet.botsAtEnd() < fleet.bots()) {
            throw new IOException("not every bot saw the end: " + fleet.dropouts());
        }
    }
}
