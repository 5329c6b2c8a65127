package dev.naadam.client.control;

import java.net.URI;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A node as players' programs see it; one is enough for all players of a process, who share its connections. Any thread. */
public final class PlayerNode {

    private final ControlHttp http;

    /**
     * Nothing is asked yet.
     *
     * @param server scheme, host and port, such as {@code https://naadam.example:7400}
     * @param trust authorities, such as of {@link TrustedCertificates}; null: those that Java trusts
     */
    public PlayerNode(URI server, @Nullable SSLContext trust) {
        this.http = ControlHttp.ofMany(server, trust);
    }

    /**
     * One player's access.
     *
     * @param player name, as the organizer knows it
     * @param tokens of this player; asked for one before the first request, and again when the node refuses the last
     */
    public LobbyApi lobbies(String player, TokenSource tokens) {
        return new LobbyApi(http.as(Credential.of(tokens)), player, Thread::sleep);
    }
}
