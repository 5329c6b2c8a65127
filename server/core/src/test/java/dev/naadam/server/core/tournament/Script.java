package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.standing.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Plays a table of events. A row is {@code event | what can be played now | who is out, with rank}; a column may be left
 * empty where it says nothing new.
 *
 * <p>Events: {@code 1.1.1.1 2:0}, {@code 1.1.1.1 walkover A}, {@code 1.1.1.1 forfeit B} (B gives up), {@code 1.1.1.1 both
 * forfeit}, {@code start 1.1.1.1}, {@code correct 1.1.1.1 0:2}, {@code reopen 1.1.1.1}, {@code t3 leaves}, {@code t3 returns}.
 * A refused event has {@code refused: } and the reason in the second column.
 */
public final class Script {

    private Tournament tournament;

    private Script(Tournament tournament) {
        this.tournament = tournament;
    }

    /** Plays the table and returns where it led. */
    public static Tournament play(TournamentDocument document, String table) {
        return play(Documents.open(document), table);
    }

    /** Plays the table and returns where it led. */
    public static Tournament play(Tournament tournament, String table) {
        Script script = new Script(tournament);
        table.lines().filter(row -> !row.isBlank()).forEach(script::row);
        return script.tournament;
    }

    /** Plays all that can be played: side A wins where the test says so. */
    public static Tournament playAll(Tournament tournament, Predicate<Match> doesAWin) {
        Tournament now = tournament;
        while (!now.isOver()) {
            Match match = now.playable().getFirst();
            int toWin = match.fixture().series().gamesToWin();
            Result result = doesAWin.test(match) ? Result.played(toWin, 0) : Result.played(0, toWin);
            now = ((Verdict.Accepted) now.decide(new Decision.Report(match.id(), result))).tournament();
        }
        return now;
    }

    private void row(String row) {
        List<String> columns = new ArrayList<>(List.of(row.split("\\|", -1)));
        columns.replaceAll(String::strip);
        switch (tournament.decide(decision(columns.getFirst()))) {
            case Verdict.Accepted accepted -> {
                tournament = accepted.tournament();
                expect(columns, 1, playable(tournament), row);
                expect(columns, 2, ranking(tournament), row);
            }
            case Verdict.Refused refused ->
                expect(columns, 1, "refused: " + refused.refusal().reason(), row);
        }
    }

    private static void expect(List<String> columns, int index, String actual, String row) {
        boolean isRefusal = actual.startsWith("refused: ");
        if (index < columns.size() && (isRefusal || !columns.get(index).isEmpty())) {
            assertThat(actual).as(row).isEqualTo(columns.get(index));
        }
    }

    /** {@code 1.1.1.1:t1-t4} of every match that can be played; with {@code *} if it is running. */
    public static String playable(Tournament tournament) {
        List<String> matches = new ArrayList<>();
        for (Match match : tournament.playable()) {
            String running = match.state() == MatchState.RUNNING ? "*" : "";
            matches.add(match.id() + ":" + name(match.a()) + "-" + name(match.b()) + running);
        }
        return matches.isEmpty() ? "nothing" : String.join(" ", matches);
    }

    /** {@code 1 t2, 2 t1} of all who have a rank. */
    public static String ranking(Tournament tournament) {
        List<String> ranks = new ArrayList<>();
        for (Ranked ranked : tournament.ranking()) {
            ranks.add(ranked.rank() + " t" + (ranked.team() + 1));
        }
        return ranks.isEmpty() ? "nobody" : String.join(", ", ranks);
    }

    /** The team's id, or what is known instead. */
    public static String name(Occupant occupant) {
        if (occupant.isTeam()) {
            return "t" + (occupant.team() + 1);
        }
        return occupant == Occupant.Absent.PENDING ? "?" : "bye";
    }

    private static Decision decision(String event) {
        List<String> words = List.of(event.split(" +"));
        return switch (words.getFirst()) {
            case "start" -> new Decision.Start(MatchId.parse(words.get(1)));
            case "reopen" -> new Decision.Reopen(MatchId.parse(words.get(1)));
            case "correct" -> new Decision.Correct(MatchId.parse(words.get(1)), result(words.subList(2, words.size())));
            default ->
                words.getFirst().startsWith("t")
                        ? presence(words)
                        : new Decision.Report(MatchId.parse(words.getFirst()), result(words.subList(1, words.size())));
        };
    }

    private static Decision presence(List<String> words) {
        int team = Integer.parseInt(words.getFirst().substring(1)) - 1;
        return words.getLast().equals("leaves")
                ? new Decision.Leave(team, Departure.WITHDRAWN)
                : new Decision.Return(team);
    }

    private static Result result(List<String> words) {
        return switch (words.getFirst()) {
            case "walkover" -> Result.walkover(Side.valueOf(words.get(1)));
            case "forfeit" -> Result.forfeit(Side.valueOf(words.get(1)));
            case "both" -> new Result.DoubleForfeit();
            default -> {
                List<String> score = List.of(words.getFirst().split(":"));
                yield Result.played(Integer.parseInt(score.getFirst()), Integer.parseInt(score.getLast()));
            }
        };
    }
}
