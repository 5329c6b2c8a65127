package dev.naadam.loadtest.event;

import dev.naadam.client.bracket.EventTeller;
import dev.naadam.client.control.TeamEntry;
import dev.naadam.client.control.TournamentApi;
import dev.naadam.client.control.TournamentStatus;
import dev.naadam.client.control.TournamentWatch;
import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Teams of bots in somebody's tournament, from their registration to its end. */
public final class FillRun {

    private static final Duration PACE = Duration.ofMillis(250);

    private final NodeAddress node;
    private final TournamentApi api;
    private final String tournament;
    private final List<BotTeam> teams;
    private final PrintStream out;
    private final LongSupplier nanoClock;
    private final EventTeller teller = new EventTeller();
    private boolean isCheckedIn;

    /** Nothing is asked yet. */
    public FillRun(NodeAddress node, String tournament, List<BotTeam> teams, PrintStream out, LongSupplier nanoClock) {
        this.node = node;
        this.api = new TournamentApi(node.api(), node.apiKey(), node.trust());
        this.tournament = tournament;
        this.teams = List.copyOf(teams);
        this.out = out;
        this.nanoClock = nanoClock;
    }

    /**
     * Takes part until the tournament is over.
     *
     * @param randomSeed fixes what the bots do
     * @return whether it has a champion
     * @throws IOException if a team may not come in, or a bot can't go on
     */
    public boolean run(long randomSeed) throws IOException, InterruptedException {
        TournamentStatus before = api.tournament(tournament);
        for (BotTeam team : teams) {
            api.register(tournament, new TeamEntry(team.id(), team.name(), team.players()));
        }
        out.println(teams.size() + " teams of bots are in " + before.name());
        try (Homes homes = Homes.start(null, randomSeed, teams, nanoClock);
                EventBots bots = new EventBots(node, homes, randomSeed, Spectators.NONE, nanoClock);
                TournamentWatch watch = TournamentWatch.start(api, tournament, before.number())) {
            teams.forEach(bots::enter);
            while (!watch.isOver()) {
                if (!watch.next(PACE).isEmpty()) {
                    follow(bots);
                }
                bots.look();
            }
        }
        TournamentStatus end = api.tournament(tournament);
        out.println(end.title());
        return end.champion() != null;
    }

    private void follow(EventBots bots) throws IOException, InterruptedException {
        if (!isCheckedIn && api.tournament(tournament).isCheckInOpen()) {
            for (BotTeam team : teams) {
                api.checkIn(tournament, team.id());
            }
            isCheckedIn = true;
            out.println("all teams have checked in");
        }
        bots.visit(api.matches(tournament));
        teller.news(api.picture(tournament)).forEach(out::println);
    }
}
