package dev.naadam.client.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Creates matches, mints tickets, reads results and decides about players over HTTP. Immutable; any thread, several at
 * once. Every call throws {@link ControlApiException} when the server says no, any other {@link IOException} when it can't
 * be reached or does not make sense.
 *
 * <p>A call blocks for at most ten seconds, and for up to 30 more when the node says that its key is used too often: the
 * call then waits as the node asks and is sent again.
 */
public final class ControlApi {

    private static final String NO_FIELDS = "{}";

    private final ControlHttp http;
    private final Pause pause;

    /**
     * An organizer's access to one node. Over https the node's certificate must be one that Java trusts.
     *
     * @param server scheme, host and port, such as {@code https://naadam.example:7400}
     * @param apiKey as the node printed it on its first start
     */
    public ControlApi(URI server, String apiKey) {
        this(server, apiKey, null, Thread::sleep);
    }

    /**
     * The same with authorities of one's own in the place of those that Java trusts.
     *
     * @param trust such as of {@link TrustedCertificates}
     */
    public ControlApi(URI server, String apiKey, SSLContext trust) {
        this(server, apiKey, trust, Thread::sleep);
    }

    ControlApi(URI server, String apiKey, @Nullable SSLContext trust, Pause pause) {
        this.http = new ControlHttp(server, apiKey, trust, pause);
        this.pause = pause;
    }

    /** Hosts a match. */
    public CreatedMatch createMatch(NewMatch match) throws IOException, InterruptedException {
        return Answers.createdMatch(post("/v1/matches", Requests.newMatch(match)));
    }

    /** A new ticket for a player of the roster; the older session ends when the ticket is used. */
    public PlayerTicket mintTicket(String matchId, String player) throws IOException, InterruptedException {
        return Answers.ticket(post(path(matchId) + "/tickets", Requests.player(player)));
    }

    /**
     * A token with which this player's own program may be measured, for fifteen minutes; needs the scope
     * {@code players:write}.
     */
    public String playerToken(String player) throws IOException, InterruptedException {
        return post(PlayerApi.path(player) + "/tokens", "{}").text("token");
    }

    /** Why the match is played where it is; 404 if no region was chosen for it. */
    public RegionDecision regionDecision(String matchId) throws IOException, InterruptedException {
        return Answers.regionDecision(get(path(matchId) + "/region-decision"));
    }

    /**
     * What is left of a match that is over: the signed file of docs/replays.md, at most 64 MiB. 409 until some seconds after
     * its end, 404 when it is not kept any more.
     */
    public byte[] replay(String matchId) throws IOException, InterruptedException {
        try (InputStream file = http.open(http.request(path(matchId) + "/replay")
                        .setHeader("Accept", "application/octet-stream, application/problem+json")
                        .build())
                .body()) {
            return file.readAllBytes();
        }
    }

    /** How a match stands; figures of a running one are at most a second old. */
    public MatchStatus match(String matchId) throws IOException, InterruptedException {
        return Answers.match(get(path(matchId)));
    }

    /** A page of the organizer's matches, newest first; see {@link MatchQuery#after} for the next. */
    public MatchPage matches(MatchQuery query) throws IOException, InterruptedException {
        return Answers.page(get("/v1/matches" + query.text()));
    }

    /** Ends a match without an outcome, with its next tick. */
    public void abort(String matchId) throws IOException, InterruptedException {
        http.send(http.post(path(matchId) + "/abort", NO_FIELDS));
    }

    /** Sends a player away; all tickets minted so far are worthless, a new one lets the player come back. */
    public void kick(String matchId, String player) throws IOException, InterruptedException {
        http.send(http.post(path(matchId) + "/kicks", Requests.player(player)));
    }

    /**
     * Sends a player away until {@link #pardon}.
     *
     * @return the player's slot
     */
    public int ban(String matchId, String player) throws IOException, InterruptedException {
        return (int) post(path(matchId) + "/bans", Requests.player(player)).number("slot");
    }

    /** Lifts a ban; tickets from before it stay worthless. */
    public void pardon(String matchId, int slot) throws IOException, InterruptedException {
        http.send(http.request(path(matchId) + "/bans/" + slot).DELETE().build());
    }

    /**
     * Tells a match's life as it happens and returns when it is over; blocks for as long as that takes. A connection that
     * breaks, or is silent for 45 seconds, is opened again where it broke; after five in a row that told nothing new the
     * last failure is thrown. Interrupt the thread to stop.
     *
     * @param afterId number of the last event that is known, 0 for all; a gap in the numbers means that some were too old
     * @param listener called by this thread
     */
    public void follow(String matchId, long afterId, Consumer<MatchEvent> listener)
            throws IOException, InterruptedException {
        new EventFollower(http, pause, EventFollower.USUAL_FAILURES)
                .follow(path(matchId) + "/events", afterId, (id, name, content) -> {
                    MatchEvent event = Answers.event(id, name, content);
                    listener.accept(event);
                    return event.isEnd();
                });
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        return send(http.request(path).GET().build());
    }

    private JsonObject post(String path, String body) throws IOException, InterruptedException {
        return send(http.post(path, body));
    }

    private JsonObject send(HttpRequest request) throws IOException, InterruptedException {
        return JsonObject.parse(http.send(request));
    }

    private static String path(String matchId) {
        return "/v1/matches/" + URLEncoder.encode(matchId, StandardCharsets.UTF_8);
    }
}
