package dev.naadam.server.app.tournament;

import dev.naadam.client.bracket.BracketPicture;
import dev.naadam.client.bracket.EventPicture;
import dev.naadam.client.bracket.MatchPicture;
import dev.naadam.client.bracket.StagePicture;
import dev.naadam.client.bracket.TablePicture;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Standings;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of a tournament is drawn: brackets as trees, groups and Swiss stages as tables, and who stands where. */
final class TournamentPicture {

    private final Tournament tournament;

    private TournamentPicture(Tournament tournament) {
        this.tournament = tournament;
    }

    static EventPicture of(Tournament tournament) {
        return new TournamentPicture(tournament).event();
    }

    private EventPicture event() {
        return new EventPicture(
                tournament.stages().stream().map(this::stage).toList(),
                tournament.ranking().stream()
                        .map(ranked -> new EventPicture.Placed(ranked.rank(), name(ranked.team())))
                        .toList());
    }

    private StagePicture stage(Stage stage) {
        List<String> remarks = stage.notes().stream()
                .map(note -> "round " + note.round() + ", pool " + note.pool() + ": " + note.kind()
                        + (note.rematches() == 0 ? "" : ", rematches: " + note.rematches()))
                .toList();
        String name = stage.spec().name();
        List<MatchPicture> none = List.of();
        return switch (stage.spec().format()) {
            case Format.SingleElimination single -> new StagePicture(name, brackets(stage), List.of(), none, remarks);
            case Format.DoubleElimination twice -> new StagePicture(name, brackets(stage), List.of(), none, remarks);
            case Format.Gsl gsl -> new StagePicture(name, brackets(stage), tables(stage), none, remarks);
            case Format.RoundRobin robin -> table(stage, remarks);
            case Format.MajorSwiss major -> table(stage, remarks);
            case Format.FixedSwiss swiss -> table(stage, remarks);
        };
    }

    private StagePicture table(Stage stage, List<String> remarks) {
        List<MatchPicture> pairings = stage.matches().stream().map(this::match).toList();
        return new StagePicture(stage.spec().name(), List.of(), tables(stage), pairings, remarks);
    }

    private List<BracketPicture> brackets(Stage stage) {
        List<BracketPicture> brackets = new ArrayList<>();
        int groups = stage.matches().stream()
                .mapToInt(match -> match.id().group())
                .max()
                .orElse(0);
        for (int group = 1; group <= groups; group++) {
            int bracket = group;
            brackets.add(new BracketPicture(
                    "Bracket " + group,
                    stage.matches().stream()
                            .filter(match -> match.id().group() == bracket)
                            .map(this::match)
                            .toList()));
        }
        return brackets;
    }

    private MatchPicture match(Match match) {
        return new MatchPicture(
                match.id().toString(),
                match.id().round(),
                match.id().number(),
                List.of(
                        side(match, Side.A, match.fixture().a()),
                        side(match, Side.B, match.fixture().b())),
                MatchPicture.Run.UNKNOWN);
    }

    private MatchPicture.Side side(Match match, Side side, Slot slot) {
        Ruling ruling = match.ruling();
        boolean isCounted = ruling != null && match.isContest();
        int games = side == Side.A ? match.score().a() : match.score().b();
        return new MatchPicture.Side(
                name(match.on(side)),
                isCounted ? Integer.toString(games) : "",
                ruling != null && isCounted && ruling.outcome() == Outcome.winOf(side),
                slot instanceof Slot.WinnerOf winner ? winner.match().toString() : "");
    }

    private List<TablePicture> tables(Stage stage) {
        List<TablePicture> tables = new ArrayList<>();
        List<String> columns = Standings.tieBreaks(stage).stream()
                .map(tieBreak -> tieBreak.name().toLowerCase(Locale.ROOT))
                .toList();
        for (int group = 1; group <= stage.groups().size(); group++) {
            tables.add(new TablePicture(
                    stage.groups().size() > 1 ? "Group " + group : "",
                    columns,
                    Standings.group(stage, group).stream()
                            .map(row -> new TablePicture.Row(
                                    row.rank(),
                                    name(row.team()),
                                    row.tally().toString(),
                                    row.values().stream().map(Object::toString).toList()))
                            .toList()));
        }
        return tables;
    }

    private String name(Occupant occupant) {
        if (occupant.isTeam()) {
            return name(occupant.team());
        }
        return occupant == Occupant.Absent.PENDING ? MatchPicture.Side.UNKNOWN : MatchPicture.Side.NOBODY;
    }

    private String name(int team) {
        return tournament.document().teams().get(team).name();
    }
}
