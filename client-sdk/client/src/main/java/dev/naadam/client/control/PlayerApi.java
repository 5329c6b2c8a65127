package dev.naadam.client.control;

import dev.naadam.protocol.beacon.Measurement;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a player's own program may ask of the control plane: no organizer's key belongs there. Immutable; any thread. Fails
 * and blocks as {@link ControlApi} does.
 */
public final class PlayerApi {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final ControlHttp http;

    /**
     * A player's access to one node.
     *
     * @param server scheme, host and port, such as {@code https://naadam.example:7400}
     * @param playerToken as the organizer's back end got it for this player; null: regions can be listed, nothing submitted
     * @param trust authorities, such as of {@link TrustedCertificates}; null: those that Java trusts
     */
    public PlayerApi(URI server, @Nullable String playerToken, @Nullable SSLContext trust) {
        this.http = new ControlHttp(server, playerToken, trust, Thread::sleep);
    }

    /** All regions, and where a player is measured. */
    public List<RegionListing> regions() throws IOException, InterruptedException {
        return Answers.regions(
                JsonObject.parse(http.send(http.request("/v1/regions").GET().build())));
    }

    /**
     * Hands in what beacons have signed. Each counts once, for the token's player and from the address that it was measured
     * at; one that is refused does not keep the others back.
     *
     * @param player name, as the organizer knows it
     * @throws ControlApiException if the token is not good, or the node can't take any now
     */
    public Submission submit(String player, List<Measurement> measurements) throws IOException, InterruptedException {
        String path = path(player) + "/measurements";
        List<String> accepted = new ArrayList<>();
        List<Submission.Refused> refused = new ArrayList<>();
        for (Measurement measurement : measurements) {
            try {
                http.send(http.post(path, Requests.measurement(measurement.encode())));
                accepted.add(measurement.region());
            } catch (ControlApiException e) {
                if (!isAboutThisOne(e)) {
                    throw e;
                }
                refused.add(new Submission.Refused(measurement.region(), e.detail()));
            }
        }
        return new Submission(accepted, refused);
    }

    static String path(String player) {
        return "/v1/players/"
                + URLEncoder.encode(player, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** It was accepted before, or is not good; anything else would meet the next one as well. */
    private static boolean isAboutThisOne(ControlApiException refusal) {
        return refusal.status() == CONFLICT || refusal.status() == UNPROCESSABLE;
    }
}
