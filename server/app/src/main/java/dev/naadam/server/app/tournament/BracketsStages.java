package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stages of a document, out of rows of the model of brackets-manager. */
final class BracketsStages {

    /** Where the model is silent: how brackets-manager counts, and what organizers ask next. */
    private static final TableRules TABLE = new TableRules(
            Points.THREE_ONE_NONE,
            true,
            List.of(TieBreak.POINTS, TieBreak.HEAD_TO_HEAD, TieBreak.SCORE_DIFFERENCE, TieBreak.INITIAL_SEED));

    private final JsonNode row;
    private final JsonNode settings;
    private final Map<MatchId, JsonNode> matches;

    BracketsStages(JsonNode row, Map<MatchId, JsonNode> matches) {
        this.row = row;
        this.settings = row.path("settings");
        this.matches = matches;
    }

    /**
     * The stage.
     *
     * @param bestOf length of its matches, where the file has no rules of ours
     * @param seeds participants by their seed in it; empty if nobody knows them yet
     * @param advancing how many go on to the next one
     */
    StageSpec read(int bestOf, List<Integer> seeds, int advancing) throws UnreadableException {
        if (settings.path("skipFirstRound").asBoolean()) {
            throw new UnreadableException("stage.settings.skipFirstRound: true (possible: false)");
        }
        JsonNode rules = settings.path(BracketsModel.RULES);
        if (rules.isObject()) {
            StageSpec spec = TournamentJson.read(rules, StageSpec.class);
            return new StageSpec(spec.name(), seeded(spec.format(), seeds), spec.lengths(), advancing);
        }
        return new StageSpec(row.path("name").asText(), format(seeds), SeriesLengths.all(bestOf), advancing);
    }

    /** Our rules as they were, but for what the matches say themselves and for what the export left out. */
    private Format seeded(Format format, List<Integer> seeds) {
        return switch (format) {
            case Format.SingleElimination single ->
                new Format.SingleElimination(
                        firstRound(seeds, single.firstRound()),
                        Math.min(single.playedPlaces(), BracketsModel.WITH_THIRD_PLACE));
            case Format.DoubleElimination twice ->
                new Format.DoubleElimination(firstRound(seeds, twice.firstRound()), twice.grandFinal(), twice.drops());
            case Format.RoundRobin robin -> robin;
            case Format.Gsl gsl -> gsl;
            case Format.MajorSwiss major -> major;
            case Format.FixedSwiss swiss -> swiss;
        };
    }

    private Format format(List<Integer> seeds) throws UnreadableException {
        String type = row.path("type").asText();
        return switch (type) {
            case BracketsModel.SINGLE ->
                new Format.SingleElimination(
                        firstRound(seeds, BracketsSettings.firstRound(settings)),
                        settings.path("consolationFinal").asBoolean() ? BracketsModel.WITH_THIRD_PLACE : 2);
            case BracketsModel.DOUBLE ->
                new Format.DoubleElimination(
                        firstRound(seeds, BracketsSettings.firstRound(settings)),
                        BracketsSettings.grandFinal(settings),
                        BracketsSettings.drops(settings));
            case BracketsModel.ROBIN ->
                new Format.RoundRobin(
                        new Groups(settings.path("groupCount").asInt(1), BracketsSettings.groupSeeding(settings)),
                        settings.path("roundRobinMode").asText().equals("double") ? 2 : 1,
                        TABLE);
            default ->
                throw new UnreadableException("stage.type: " + type + " (possible: " + BracketsModel.SINGLE + ", "
                        + BracketsModel.DOUBLE + ", " + BracketsModel.ROBIN + ")");
        };
    }

    /** As the matches say; while somebody in it is not known, or no seed is, as it was planned. */
    private FirstRound firstRound(List<Integer> seeds, FirstRound planned) {
        List<Integer> positions = new ArrayList<>();
        for (Map.Entry<MatchId, JsonNode> entry : matches.entrySet()) {
            if (entry.getKey().group() == 1 && entry.getKey().round() == 1) {
                for (int side = 0; side < 2; side++) {
                    JsonNode opponent = BracketsTables.opponent(entry.getValue(), side);
                    boolean isKnown = BracketsTables.isKnown(opponent);
                    if (seeds.isEmpty() || (BracketsTables.isTaken(opponent) && !isKnown)) {
                        return planned;
                    }
                    positions.add(isKnown ? seeds.indexOf(BracketsTables.id(opponent)) + 1 : FirstRound.BYE);
                }
            }
        }
        return new FirstRound.Manual(positions);
    }

    /** Who comes into the stage, whether already known or not. */
    int entries() {
        int entries = 0;
        for (Map.Entry<MatchId, JsonNode> entry : matches.entrySet()) {
            boolean isFirst = entry.getKey().group() == 1 && entry.getKey().round() == 1;
            for (int side = 0; isFirst && side < 2; side++) {
                entries += BracketsTables.isTaken(BracketsTables.opponent(entry.getValue(), side)) ? 1 : 0;
            }
        }
        return entries;
    }
}
