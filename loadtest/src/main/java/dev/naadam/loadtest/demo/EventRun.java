package dev.naadam.loadtest.demo;

import dev.naadam.client.control.TeamEntry;
import dev.naadam.client.control.TournamentApi;
import dev.naadam.client.control.TournamentStatus;
import dev.naadam.client.control.TournamentWatch;
import dev.naadam.loadtest.event.BotTeam;
import dev.naadam.loadtest.event.EventBots;
import dev.naadam.loadtest.event.Homes;
import dev.naadam.loadtest.node.Launcher;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** One demonstration of an event: a server, teams of bots that live all over the country, a bracket, a champion. */
public final class EventRun {

    /** How often it is looked at the bracket and at the matches that are being played. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final EventPlan plan;
    private final PrintStream out;
    private final EventScreen screen;
    private final LongSupplier nanoClock;

    /**
     * Nothing is started yet.
     *
     * @param isTerminal whether the bracket may be drawn again and again
     */
    public EventRun(EventPlan plan, PrintStream out, boolean isTerminal, LongSupplier nanoClock) {
        this.plan = plan;
        this.out = out;
        this.screen = new EventScreen(out, isTerminal);
        this.nanoClock = nanoClock;
    }

    /**
     * Plays; whatever happens, the server and all bots are gone afterwards.
     *
     * @throws IOException if the event found no champion
     */
    public void run() throws IOException, InterruptedException {
        out.println(plan.title());
        try (ServerProcess server = ServerProcess.start(Launcher.path(), Regions.options(plan.population()))) {
            NodeAddress node = server.await();
            out.println("server: " + node.api() + " (process " + server.pid() + "), metrics: " + node.metrics());
            try {
                play(node);
            } catch (IOException e) {
                throw server.explain(e);
            }
        }
    }

    private void play(NodeAddress node) throws IOException, InterruptedException {
        TournamentApi api = new TournamentApi(node.api(), node.apiKey(), node.trust());
        Scenes scenes = new Scenes(plan.tickRateHz());
        try (Homes homes = Homes.start(plan.population(), plan.randomSeed(), plan.teams(), nanoClock);
                EventBots bots = new EventBots(node, homes, plan.randomSeed(), scenes, nanoClock)) {
            String id = register(api, homes);
            plan.teams().forEach(bots::enter);
            api.start(id);
            watch(api, id, bots, scenes);
            tellEnd(api.tournament(id), scenes);
            new PlayedAgain(node, out, nanoClock).check(scenes.played());
        }
    }

    private String register(TournamentApi api, Homes homes) throws IOException, InterruptedException {
        String id = api.create(EventDocument.of(plan)).id();
        api.publish(id);
        for (int i = 0; i < plan.teams().size(); i++) {
            BotTeam team = plan.teams().get(i);
            api.register(id, new TeamEntry(team.id(), team.name(), team.players()));
            out.println(team.name() + (homes.areEmulated() ? " of " + homes.city(i) : "") + ": "
                    + String.join(", ", team.players()));
        }
        return id;
    }

    private void watch(TournamentApi api, String id, EventBots bots, Scenes scenes)
            throws IOException, InterruptedException {
        out.println();
        try (TournamentWatch watch = TournamentWatch.start(api, id, 0)) {
            while (!watch.isOver()) {
                if (!watch.next(PACE).isEmpty()) {
                    bots.visit(api.matches(id));
                    screen.changed(api.picture(id));
                }
                bots.look();
                screen.show(scenes.lines());
            }
        }
        screen.changed(api.picture(id));
        screen.end();
    }

    private void tellEnd(TournamentStatus end, Scenes scenes) throws IOException {
        out.println();
        if (end.champion() == null) {
            throw new IOException("the event has no champion: " + end.title());
        }
        out.println("champion: " + end.champion());
        if (!scenes.dropouts().isEmpty()) {
            throw new IOException("not every bot saw the end of its match: " + scenes.dropouts());
        }
    }
}
