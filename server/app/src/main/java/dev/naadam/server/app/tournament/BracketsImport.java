package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Occupant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads stages in the JSON model of brackets-manager: teams and formats as a document, results as decisions. A result is taken
 * only where the same two teams meet by our rules; else the import says which match differs.
 *
 * <p>Stage by stage: who comes into a later one, and with which seed, is known only after the results of those before it.
 */
final class BracketsImport {

    private final BracketsTables tables;
    private final BracketsResults results;
    private final List<JsonNode> rows;
    private final List<Map<MatchId, JsonNode>> matches = new ArrayList<>();
    private final List<Integer> participants = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<StageSpec> stages = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private BracketsImport(BracketsTables tables) {
        this.tables = tables;
        this.results = new BracketsResults(tables);
        this.rows = tables.stages();
        for (JsonNode row : rows) {
            matches.add(tables.matches(row, matches.size() + 1));
        }
    }

    /** What an import gives: a tournament is its document and its decisions. */
    record Imported(TournamentDocument document, List<Decision> decisions) {

        Imported {
            decisions = List.copyOf(decisions);
        }
    }

    static Imported read(JsonNode root) throws UnreadableException {
        BracketsImport reader = new BracketsImport(BracketsTables.of(root));
        if (reader.rows.isEmpty()) {
            throw new UnreadableException("stage: 0 (expected: at least 1)");
        }
        try {
            return reader.read();
        } catch (IllegalArgumentException e) {
            // a name or a number that no value of ours has: its message says which
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }

    private Imported read() throws UnreadableException {
        readTeams();
        List<Integer> seeds = participants;
        for (int index = 0; index < rows.size(); index++) {
            stages.add(spec(index, seeds, 0));
            Tournament tournament = replay();
            takeResults(tournament, index);
            if (index + 1 < rows.size()) {
                seeds = seedsOfNext(index, seeds);
            }
        }
        return new Imported(document(), decisions);
    }

    /** Those in the first stage, in the order of the table: others belong to what the file does not hold. */
    private void readTeams() {
        TreeSet<Integer> playing = new TreeSet<>();
        for (JsonNode match : matches.getFirst().values()) {
            for (int side = 0; side < 2; side++) {
                playing.add(BracketsTables.opponent(match, side).path("id").asInt(-1));
            }
        }
        for (JsonNode participant : tables.participants()) {
            int id = BracketsTables.id(participant);
            if (playing.contains(id)) {
                String team = participant.path(BracketsModel.TEAM).asText("p" + id);
                participants.add(id);
                teams.add(new Team(team, participant.path("name").asText()));
            }
        }
    }

    private StageSpec spec(int index, List<Integer> seeds, int advancing) throws UnreadableException {
        return new BracketsStages(rows.get(index), matches.get(index))
                .read(results.bestOf(matches.get(index).values()), seeds, advancing);
    }

    private TournamentDocument document() {
        return new TournamentDocument(stages.getFirst().name(), teams, stages);
    }

    private Tournament replay() throws UnreadableException {
        Tournament tournament = switch (Tournament.open(document())) {
            case Opening.Opened opened -> opened.tournament();
            case Opening.Rejected rejected ->
                throw new UnreadableException(rejected.problems().getFirst().toString());
        };
        for (Decision decision : decisions) {
            tournament = decided(tournament, decision, "stage " + stages.size());
        }
        return tournament;
    }

    private static Tournament decided(Tournament tournament, Decision decision, String what)
            throws UnreadableException {
        return switch (tournament.decide(decision)) {
            case Verdict.Accepted accepted -> accepted.tournament();
            case Verdict.Refused refused ->
                throw new UnreadableException(what + ": " + refused.refusal().reason());
        };
    }

    /** Asks our rules who would go on: first with any bracket behind the stage, since only its entries are looked at. */
    private List<Integer> seedsOfNext(int index, List<Integer> seeds) throws UnreadableException {
        int groups = stages.get(index).format() instanceof Format.RoundRobin robin
                ? robin.groups().count()
                : 1;
        int entries = new BracketsStages(rows.get(index + 1), matches.get(index + 1)).entries();
        stages.set(index, spec(index, seeds, entries / groups));
        stages.add(spec(index + 1, List.of(), 0));
        List<Integer> next = new ArrayList<>();
        for (Occupant entry : replay().stages().getLast().entries()) {
            next.add(entry.isTeam() ? participants.get(entry.team()) : -1);
        }
        stages.removeLast();
        return next;
    }

    private void takeResults(Tournament start, int index) throws UnreadableException {
        Stage stage = start.stages().get(index);
        BracketsPairs pairs = new BracketsPairs(stage, matches.get(index), participants);
        Tournament tournament = start;
        for (Match fixture : stage.matches()) {
            Match match = tournament.match(fixture.id());
            if (match == null || !match.a().isTeam() || !match.b().isTeam()) {
                continue;
            }
            BracketsPairs.Found found = pairs.find(match);
            if (found != null) {
                Decision decision = decision(match, found);
                tournament = decided(tournament, decision, "match " + match.id());
                decisions.add(decision);
            }
        }
        pairs.refuseWhatIsLeft();
    }

    private Decision decision(Match match, BracketsPairs.Found found) {
        if (BracketsResults.isRunning(found.row())) {
            return new Decision.Start(match.id());
        }
        int bestOf = match.fixture().series().bestOf();
        return new Decision.Report(match.id(), results.result(found.row(), bestOf, found.isTurned()));
    }
}
