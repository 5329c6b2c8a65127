package dev.naadam.client.control;

import dev.naadam.client.bracket.BracketPicture;
import dev.naadam.client.bracket.EventPicture;
import dev.naadam.client.bracket.MatchPicture;
import dev.naadam.client.bracket.StagePicture;
import dev.naadam.client.bracket.TablePicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be drawn of a tournament, out of two answers. */
final class PictureAnswers {

    private PictureAnswers() {}

    /**
     * A picture of both.
     *
     * @param bracket trees and pairings of the stages
     * @param standings tables of the same stages, and the ranking
     */
    static EventPicture event(JsonObject bracket, JsonObject standings) throws IOException {
        List<JsonObject> tables = standings.objects("stages");
        List<StagePicture> stages = new ArrayList<>();
        for (JsonObject stage : bracket.objects("stages")) {
            // the event may have started between the two answers
            stages.add(stage(stage, stages.size() < tables.size() ? tables.get(stages.size()) : null));
        }
        return new EventPicture(
                stages,
                all(
                        standings.objects("ranking"),
                        placed -> new EventPicture.Placed((int) placed.number("rank"), placed.text("name"))));
    }

    private static StagePicture stage(JsonObject json, @Nullable JsonObject tables) throws IOException {
        return new StagePicture(
                json.text("name"),
                all(
                        json.objects("brackets"),
                        bracket -> new BracketPicture(
                                "Bracket " + bracket.number("group"),
                                all(bracket.objects("matches"), PictureAnswers::match))),
                tables == null ? List.of() : tables(tables),
                all(json.objects("pairings"), PictureAnswers::match),
                all(json.objects("notes"), PictureAnswers::note));
    }

    private static MatchPicture match(JsonObject json) throws IOException {
        return new MatchPicture(
                json.text("id"),
                (int) json.number("round"),
                (int) json.number("number"),
                all(json.objects("sides"), PictureAnswers::side),
                new MatchPicture.Run(
                        json.text("state").equals("running"), json.textOr("region", ""), json.textOr("grade", "")));
    }

    private static MatchPicture.Side side(JsonObject json) throws IOException {
        return new MatchPicture.Side(
                json.textOr("name", json.flag("isNobody") ? MatchPicture.Side.NOBODY : MatchPicture.Side.UNKNOWN),
                json.has("games") ? Long.toString(json.number("games")) : "",
                json.flag("isWinner"),
                json.textOr("winnerOf", ""));
    }

    /** Where places come from a table; in trees they come from the last match. */
    private static List<TablePicture> tables(JsonObject json) throws IOException {
        List<String> columns = json.texts("columns");
        List<JsonObject> groups = json.objects("groups");
        if (columns.isEmpty()) {
            return List.of();
        }
        return all(
                groups,
                group -> new TablePicture(
                        groups.size() > 1 ? "Group " + group.number("group") : "",
                        columns,
                        all(group.objects("rows"), PictureAnswers::row)));
    }

    private static TablePicture.Row row(JsonObject json) throws IOException {
        return new TablePicture.Row(
                (int) json.number("rank"), json.text("name"), json.text("record"), json.texts("values"));
    }

    private static String note(JsonObject json) throws IOException {
        return "round " + json.number("round") + ", pool " + json.number("pool") + ": " + json.text("kind")
                + (json.number("rematches") == 0 ? "" : ", rematches: " + json.number("rematches"));
    }

    private interface Reader<T> {

        T read(JsonObject json) throws IOException;
    }

    private static <T> List<T> all(List<JsonObject> parts, Reader<T> reader) throws IOException {
        List<T> all = new ArrayList<>();
        for (JsonObject part : parts) {
            all.add(reader.read(part));
        }
        return all;
    }
}
