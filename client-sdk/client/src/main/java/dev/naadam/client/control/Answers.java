package dev.naadam.client.control;

import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Bodies of answers. */
final class Answers {

    private Answers() {}

    static CreatedMatch createdMatch(JsonObject json) throws IOException {
        List<PlayerTicket> tickets = new ArrayList<>();
        for (JsonObject each : json.objects("tickets")) {
            tickets.add(ticket(each));
        }
        return new CreatedMatch(json.text("id"), json.text("state"), json.text("region"), tickets);
    }

    static PlayerTicket ticket(JsonObject json) throws IOException {
        return new PlayerTicket(
                json.text("player"), (int) json.number("slot"), (int) json.number("team"), json.text("ticket"));
    }

    static MatchStatus match(JsonObject json) throws IOException {
        return new MatchStatus(
                json.text("id"),
                json.text("state"),
                json.number("tick"),
                json.texts("connected"),
                json.has("outcome") ? result(json.object("outcome")) : null,
                json.has("delivered") ? delivered(json.object("delivered")) : null);
    }

    static RegionDecision regionDecision(JsonObject json) throws IOException {
        List<RegionDecision.Candidate> candidates = new ArrayList<>();
        for (JsonObject region : json.objects("regions")) {
            candidates.add(new RegionDecision.Candidate(
                    region.text("region"),
                    region.flag("west"),
                    region.flag("hasRoom"),
                    region.has("figures") ? figures(region.object("figures")) : null));
        }
        return new RegionDecision(json.text("chosen"), json.text("rule"), json.flag("equalised"), candidates);
    }

    private static RegionDecision.Figures figures(JsonObject json) throws IOException {
        return new RegionDecision.Figures(
                json.number("M"), json.number("G"), json.number("D"), json.number("U"), json.number("J"));
    }

    static MatchPage page(JsonObject json) throws IOException {
        List<MatchPage.Entry> entries = new ArrayList<>();
        for (JsonObject match : json.objects("matches")) {
            entries.add(new MatchPage.Entry(
                    match.text("id"),
                    match.text("state"),
                    match.text("game"),
                    match.text("region"),
                    instant(match, "createdAt")));
        }
        return new MatchPage(entries, json.has("nextCursor") ? json.text("nextCursor") : null);
    }

    static MatchEvent event(long id, String name, JsonObject json) throws IOException {
        return new MatchEvent(
                id,
                name,
                instant(json, "at"),
                json.has("player") ? json.text("player") : null,
                json.has("reason") ? json.text("reason") : null,
                json.has("outcome") ? result(json.object("outcome")) : null);
    }

    static List<RegionListing> regions(JsonObject json) throws IOException {
        List<RegionListing> regions = new ArrayList<>();
        for (JsonObject region : json.objects("regions")) {
            List<WireAddress> beacons = new ArrayList<>();
            for (String beacon : region.texts("beacons")) {
                beacons.add(AddressText.parse(beacon));
            }
            regions.add(new RegionListing(region.text("id"), beacons));
        }
        return regions;
    }

    static Instant instant(JsonObject json, String name) throws IOException {
        try {
            return Instant.parse(json.text(name));
        } catch (DateTimeParseException e) {
            throw new IOException("the answer's field " + name + " is no time", e);
        }
    }

    static ControlApiException problem(int status, String body) {
        try {
            JsonObject json = JsonObject.parse(body);
            return new ControlApiException(
                    status, json.text("title"), json.text("detail"), json.has("field") ? json.text("field") : null);
        } catch (IOException e) {
            // a proxy on the way, or no control plane at all
            return new ControlApiException(status, "No problem document", "the server did not explain itself", null);
        }
    }

    private static Delivered delivered(JsonObject json) throws IOException {
        List<Delivered.Line> lines = new ArrayList<>();
        for (JsonObject line : json.objects("players")) {
            lines.add(new Delivered.Line(
                    line.text("player"),
                    line.numberOrNull("promisedMicros"),
                    line.numberOrNull("checkedMicros"),
                    line.text("verdict"),
                    line.numberOrNull("rawMicros"),
                    line.numberOrNull("paddedMicros")));
        }
        return new Delivered(
                json.has("grade") ? json.text("grade") : null,
                json.flag("equalised"),
                json.numberOrNull("unfairnessMicros"),
                lines);
    }

    private static MatchStatus.Result result(JsonObject json) throws IOException {
        List<MatchStatus.TeamScore> teams = new ArrayList<>();
        for (JsonObject team : json.objects("teams")) {
            teams.add(new MatchStatus.TeamScore(team.text("name"), team.number("score")));
        }
        List<MatchStatus.PlayerResult> players = new ArrayList<>();
        for (JsonObject player : json.objects("players")) {
            players.add(new MatchStatus.PlayerResult(
                    player.text("player"),
                    (int) player.number("team"),
                    player.object("statistics").numbers()));
        }
        Integer winningTeam = json.has("winningTeam") ? (int) json.number("winningTeam") : null;
        return new MatchStatus.Result(
                winningTeam, json.text("reason"), teams, players, json.texts("history"), json.text("hash"));
    }
}
