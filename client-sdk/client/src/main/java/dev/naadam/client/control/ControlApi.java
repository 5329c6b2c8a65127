package dev.naadam.client.control;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * Creates matches, mints tickets and reads results over HTTP. Immutable; any thread, several at once. Every call blocks
 * for at most ten seconds and throws {@link ControlApiException} when the server says no, any other {@link IOException}
 * when it can't be reached or does not make sense.
 */
public final class ControlApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI server;
    private final String authorization;
    private final HttpClient http;

    /**
     * An organizer's access to one node. Over https the node's certificate must be one that Java trusts.
     *
     * @param server scheme, host and port, such as {@code https://naadam.example:7400}
     * @param apiKey as the node printed it on its first start
     */
    public ControlApi(URI server, String apiKey) {
        this(server, apiKey, HttpClient.newBuilder());
    }

    /**
     * The same with authorities of one's own in the place of those that Java trusts.
     *
     * @param trust such as of {@link TrustedCertificates}
     */
    public ControlApi(URI server, String apiKey, SSLContext trust) {
        this(server, apiKey, HttpClient.newBuilder().sslContext(trust));
    }

    private ControlApi(URI server, String apiKey, HttpClient.Builder http) {
        this.server = server;
        this.authorization = "Bearer " + apiKey;
        this.http = http.connectTimeout(TIMEOUT).build();
    }

    /** Hosts a match. */
    public CreatedMatch createMatch(NewMatch match) throws IOException, InterruptedException {
        return Answers.createdMatch(post("/v1/matches", Requests.newMatch(match)));
    }

    /** A new ticket for a player of the roster; the older session ends when the ticket is used. */
    public PlayerTicket mintTicket(String matchId, String player) throws IOException, InterruptedException {
        return Answers.ticket(post(path(matchId) + "/tickets", Requests.player(player)));
    }

    /** How a match stands; figures of a running one are at most a second old. */
    public MatchStatus match(String matchId) throws IOException, InterruptedException {
        return Answers.match(send(request(path(matchId)).GET().build()));
    }

    private JsonObject post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonObject send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw Answers.problem(response.statusCode(), response.body());
        }
        return JsonObject.parse(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private static String path(String matchId) {
        return "/v1/matches/" + URLEncoder.encode(matchId, StandardCharsets.UTF_8);
    }
}
