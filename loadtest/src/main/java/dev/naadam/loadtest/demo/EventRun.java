package dev.naadam.loadtest.demo;

import dev.naadam.client.control.TeamEntry;
import dev.naadam.client.control.TournamentApi;
import dev.naadam.client.control.TournamentMatch;
import dev.naadam.client.control.TournamentStatus;
import dev.naadam.client.control.TournamentWatch;
import dev.naadam.loadtest.event.BotTeam;
import dev.naadam.loadtest.event.EventBots;
import dev.naadam.loadtest.event.Homes;
import dev.naadam.loadtest.event.Spectators;
import dev.naadam.loadtest.node.Launcher;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.ReplayCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One demonstration of an event: its servers, teams of bots that live all over the country, a bracket, a champion. */
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
     * Plays; whatever happens, all servers and bots are gone afterwards.
     *
     * @throws IOException if the event found no champion, or a replay is not true
     */
    public void run() throws IOException, InterruptedException {
        out.println(plan.title());
        Scenes scenes = new Scenes(plan.tickRateHz());
        if (plan.killsHost()) {
            try (MortalServers servers = new MortalServers(plan.population())) {
                run(servers, scenes, new FinalKill(scenes, servers, nanoClock));
            }
        } else {
            try (OneServer server = new OneServer(plan.population())) {
                run(server, scenes, null);
            }
        }
    }

    private void run(EventServers servers, Scenes scenes, @Nullable FinalKill kill)
            throws IOException, InterruptedException {
        try {
            NodeAddress node = servers.await();
            out.println("server: " + node.api() + " (" + servers.title() + "), metrics: " + node.metrics());
            play(node, scenes, kill);
        } catch (IOException e) {
            throw servers.explain(e);
        }
    }

    private void play(NodeAddress node, Scenes scenes, @Nullable FinalKill kill)
            throws IOException, InterruptedException {
        TournamentApi api = new TournamentApi(node.api(), node.apiKey(), node.trust());
        Spectators spectators = kill == null ? scenes : kill;
        try (Homes homes = Homes.start(plan.population(), plan.randomSeed(), plan.teams(), nanoClock);
                EventBots bots = new EventBots(node, homes, plan.randomSeed(), spectators, nanoClock)) {
            String id = register(api, homes);
            plan.teams().forEach(bots::enter);
            api.start(id);
            watch(new Watched(api, id, bots), scenes, kill);
            tellEnd(api.tournament(id), scenes);
            new PlayedAgain(node, out, nanoClock).check(scenes.played());
            if (kill != null) {
                out.println(kill.check(new ReplayCheck(node, Launcher.path(), nanoClock), plan.randomSeed()));
            }
        }
    }

    /** An event and who plays it. */
    private record Watched(TournamentApi api, String id, EventBots bots) {

        void visit(@Nullable FinalKill kill) throws IOException, InterruptedException {
            List<TournamentMatch> matches = api.matches(id);
            if (kill != null) {
                kill.listed(matches);
            }
            bots.visit(matches);
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

    private void watch(Watched event, Scenes scenes, @Nullable FinalKill kill)
            throws IOException, InterruptedException {
        out.println();
        try (TournamentWatch watch = TournamentWatch.start(event.api, event.id, 0)) {
            while (!watch.isOver()) {
                if (!watch.next(PACE).isEmpty()) {
                    event.visit(kill);
                    screen.changed(event.api.picture(event.id));
                }
                event.bots.look();
                String news = kill == null ? null : kill.look();
                if (news != null) {
                    screen.tell(news);
                }
                screen.show(scenes.lines());
            }
        }
        screen.changed(event.api.picture(event.id));
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
