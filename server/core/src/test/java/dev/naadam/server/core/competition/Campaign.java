package dev.naadam.server.core.competition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.competition.dispute.Dispute;
import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays one random event. Two nodes attend to it with what each of them saw last, which may be old: so they repeat each other,
 * come too late and say things out of order, as nodes do.
 */
final class Campaign {

    private static final int MAX_STEPS = 4_000;
    private static final int MEDDLING_STEPS = 150;

    private final SeededRandom random;
    private final EventScript script;
    private final List<CompetitionOrder> said = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Competition[] seen = new Competition[2];
    private final Invariants invariants = new Invariants();
    private int replays;
    private int steps;

    Campaign(long randomSeed) {
        this.random = new SeededRandom(randomSeed);
        this.script = EventScript.drafted(RandomEvents.document(random));
        seen[0] = script.state;
        seen[1] = script.state;
    }

    Competition state() {
        return script.state;
    }

    int replays() {
        return replays;
    }

    String transcript() {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    void toTheEnd() {
        give(EventScript.KEY, new CompetitionOrder.Publish());
        int teams = 2 + random.nextInt(script.state.document().entry().maxTeams() - 1);
        for (int team = 1; team <= teams; team++) {
            give(random.nextInt(2) == 0 ? EventScript.KEY : captain(team), EventScript.register(team));
        }
        checkIn(teams);
        give(EventScript.KEY, new CompetitionOrder.Start());
        while (isGoingOn() && steps < MAX_STEPS) {
            step();
        }
        assertThat(isGoingOn()).as("goes on after " + steps + " steps").isFalse();
        invariants.foldsTo(script);
    }

    private void checkIn(int teams) {
        if (random.nextInt(2) == 0) {
            return;
        }
        give(EventScript.KEY, new CompetitionOrder.OpenCheckIn());
        for (int team = 1; team <= teams; team++) {
            if (team <= 2 || random.nextInt(4) > 0) {
                give(captain(team), new CompetitionOrder.CheckIn("t" + team));
            }
        }
    }

    private static Author captain(int team) {
        return EventScript.player("ann" + team);
    }

    private boolean isGoingOn() {
        boolean isOver =
                script.state.phase() == Phase.OVER && script.state.disputed().isEmpty();
        return !isOver && script.state.phase() != Phase.CANCELLED;
    }

    private void step() {
        steps++;
        script.nowMillis += random.nextInt(2_000);
        int node = random.nextInt(2);
        if (random.nextInt(3) > 0) {
            seen[node] = script.state;
        }
        if (steps < MEDDLING_STEPS && random.nextInt(3) == 0) {
            meddle();
        } else {
            attend(node);
        }
    }

    private void attend(int node) {
        Author author = new Author(Author.Kind.NODE, "node-" + node);
        Competition known = seen[node];
        Agenda agenda = new Agenda(known);
        CompetitionOrder due = agenda.order(script.nowMillis);
        switch (random.nextInt(5)) {
            case 0 -> give(author, due == null ? repeated() : due);
            case 1 -> {
                if (!agenda.called().isEmpty()) {
                    give(author, new CompetitionOrder.LobbiesOpened(agenda.called()));
                } else if (!known.strays().isEmpty()) {
                    give(author, new CompetitionOrder.LobbyClosed(known.strays().getFirst()));
                } else {
                    tidy();
                }
            }
            case 2 -> give(author, repeated());
            default -> report(author, known);
        }
    }

    /** Something that was said before, once more. */
    private CompetitionOrder repeated() {
        return said.isEmpty() ? new CompetitionOrder.Start() : said.get(random.nextInt(said.size()));
    }

    private void report(Author author, Competition known) {
        List<MatchId> open = new ArrayList<>();
        known.runs().forEach((match, run) -> {
            if (run.isOpen()) {
                open.add(match);
            }
        });
        if (open.isEmpty()) {
            tidy();
            return;
        }
        MatchId id = open.get(random.nextInt(open.size()));
        Attempt attempt = known.run(id).attempt(id);
        CompetitionOrder order = random.nextInt(3) == 0
                ? new CompetitionOrder.SeriesStarted(attempt, "cn-north-1", "d" + random.nextInt(2))
                : new CompetitionOrder.SeriesEnded(attempt, result(known, id), List.of(), "A");
        said.add(order);
        give(author, order);
    }

    private Result result(Competition known, MatchId id) {
        Match match = known.match(id);
        int wins = match == null ? 1 : match.fixture().series().gamesToWin();
        int less = random.nextInt(wins);
        return switch (random.nextInt(12)) {
            case 0 -> Result.walkover(Side.A);
            case 1 -> Result.forfeit(Side.A);
            case 2, 3, 4, 5, 6 -> Result.played(less, wins);
            default -> Result.played(wins, less);
        };
    }

    /** So that an event does not wait for people for ever. */
    private void tidy() {
        if (script.state.phase() == Phase.PAUSED) {
            give(EventScript.KEY, new CompetitionOrder.Resume());
        }
        for (Dispute dispute : script.state.disputes()) {
            if (dispute.state().isPending()) {
                Finding finding = random.nextInt(3) == 0 ? new Finding.Replayed() : new Finding.Upheld();
                give(EventScript.KEY, new CompetitionOrder.Rule(dispute.number(), finding, "seen"));
                give(EventScript.KEY, new CompetitionOrder.Rule(dispute.number(), new Finding.Upheld(), "seen"));
            }
        }
    }

    private void meddle() {
        MatchId id = anyMatch();
        int team = 1 + random.nextInt(8);
        Result result = result(script.state, id);
        Author key = EventScript.KEY;
        switch (random.nextInt(14)) {
            case 0 -> give(key, new CompetitionOrder.Pause("lunch"));
            case 1 -> give(key, new CompetitionOrder.Resume());
            case 2, 3 -> give(key, new CompetitionOrder.Correct(id, result, "typo"));
            case 4 -> give(key, new CompetitionOrder.Forfeit(id, Result.forfeit(Side.B), "late"));
            case 5, 6 -> replay(id);
            case 7 -> give(random.nextInt(2) == 0 ? key : captain(team), new CompetitionOrder.Withdraw("t" + team));
            case 8 -> give(key, new CompetitionOrder.Reinstate("t" + team));
            case 9, 10 -> give(captain(team), new CompetitionOrder.OpenDispute(id, Evidence.ofText("no")));
            case 11 -> give(captain(team), new CompetitionOrder.Appeal(1, Evidence.ofText("look again")));
            case 12 -> give(key, new CompetitionOrder.AddEvidence(1, Evidence.ofText("piece " + steps)));
            default -> tidy();
        }
    }

    private void replay(MatchId id) {
        boolean isReplayed = give(EventScript.KEY, new CompetitionOrder.Replay(id, "again")) instanceof Ruling.Accepted;
        replays += isReplayed ? 1 : 0;
    }

    private MatchId anyMatch() {
        List<MatchId> ids = new ArrayList<>();
        if (script.state.tournament() != null) {
            script.state.tournament().stages().forEach(stage -> stage.matches().forEach(match -> ids.add(match.id())));
        }
        return ids.isEmpty() ? new MatchId(1, 1, 1, 1) : ids.get(random.nextInt(ids.size()));
    }

    private Ruling<Competition> give(Author author, CompetitionOrder order) {
        Competition before = script.state;
        Ruling<Competition> ruling = script.give(author, order);
        lines.add(script.nowMillis + " " + author + " " + order + ": "
                + (ruling instanceof Ruling.Accepted ? "accepted" : ruling));
        invariants.hold(before, order, ruling, script);
        return ruling;
    }
}
