package dev.naadam.client.control;

import dev.naadam.client.bracket.EventPicture;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An organizer's tournaments over HTTP: from the document to the champion. Immutable; any thread. Fails and blocks as
 * {@link ControlApi} does.
 */
public final class TournamentApi {

    private static final String TOURNAMENTS = "/v1/tournaments";
    private static final String NO_FIELDS = "{}";

    private final ControlHttp http;
    private final Pause pause;

    /**
     * An organizer's access to one node.
     *
     * @param server scheme, host and port, such as {@code https://naadam.example:7400}
     * @param apiKey of a key with the scopes for what is asked
     * @param trust authorities, such as of {@link TrustedCertificates}; null: those that Java trusts
     */
    public TournamentApi(URI server, String apiKey, @Nullable SSLContext trust) {
        this(server, apiKey, trust, Thread::sleep);
    }

    TournamentApi(URI server, String apiKey, @Nullable SSLContext trust, Pause pause) {
        this.http = new ControlHttp(server, apiKey, trust, pause);
        this.pause = pause;
    }

    /**
     * Creates a tournament, in draft.
     *
     * @param document JSON, as {@code docs/tournaments.md} describes it
     */
    public TournamentStatus create(String document) throws IOException, InterruptedException {
        return TournamentAnswers.status(JsonObject.parse(http.send(http.post(TOURNAMENTS, document))));
    }

    /** How it stands. */
    public TournamentStatus tournament(String id) throws IOException, InterruptedException {
        return TournamentAnswers.status(get(path(id)));
    }

    /** Everybody may see it, and teams may register. */
    public void publish(String id) throws IOException, InterruptedException {
        order(id, "publish");
    }

    /** A team comes in. */
    public void register(String id, TeamEntry team) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/teams", TournamentRequests.team(team)));
    }

    /** Nobody registers any more, and teams may say that they are there. */
    public void openCheckIn(String id) throws IOException, InterruptedException {
        order(id, "check-in/open");
    }

    /** A team is there. */
    public void checkIn(String id, String team) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/teams/" + encoded(team) + "/check-in", NO_FIELDS));
    }

    /** Those who are in play; lobbies open. */
    public void start(String id) throws IOException, InterruptedException {
        order(id, "start");
    }

    /** No lobby opens until it is resumed; what is played goes on. */
    public void pause(String id, String reason) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/pause", Requests.field("reason", reason)));
    }

    /** Lobbies open again. */
    public void resume(String id) throws IOException, InterruptedException {
        order(id, "resume");
    }

    /** It ends without a champion. */
    public void cancel(String id, String reason) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/cancel", Requests.field("reason", reason)));
    }

    /** What can be drawn of it: brackets, tables, ranking. */
    public EventPicture picture(String id) throws IOException, InterruptedException {
        return PictureAnswers.event(get(path(id) + "/bracket"), get(path(id) + "/standings"));
    }

    /** Its matches, in the order in which they were laid out. */
    public List<TournamentMatch> matches(String id) throws IOException, InterruptedException {
        return TournamentAnswers.matches(get(path(id) + "/matches"));
    }

    /** The whole of it, as the node exports it: JSON. */
    public String export(String id) throws IOException, InterruptedException {
        return http.send(http.request(path(id) + "/export").GET().build());
    }

    /**
     * Tells what happens in a tournament and returns when it is over; blocks for as long as that takes. Comes back as
     * {@link ControlApi#follow} does.
     *
     * @param afterId number of the last event that is known, 0 for all
     * @param listener called by this thread
     */
    public void follow(String id, long afterId, Consumer<TournamentEvent> listener)
            throws IOException, InterruptedException {
        new EventFollower(http, pause, EventFollower.USUAL_FAILURES)
                .follow(path(id) + "/events", afterId, (number, name, content) -> {
                    TournamentEvent event = TournamentAnswers.event(number, name, content);
                    listener.accept(event);
                    return event.isEnd();
                });
    }

    private void order(String id, String order) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/" + order, NO_FIELDS));
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        HttpRequest request = http.request(path).GET().build();
        return JsonObject.parse(http.send(request));
    }

    private static String path(String id) {
        return TOURNAMENTS + "/" + encoded(id);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
