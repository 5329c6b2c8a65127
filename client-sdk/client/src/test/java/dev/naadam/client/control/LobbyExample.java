package dev.naadam.client.control;

import dev.naadam.client.NaadamClient;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The example of lobbies in README.md: it compiles, and ReadmeTest compares the two. */
abstract class LobbyExample implements LobbyListener {

    private final URI server = URI.create("https://naadam.example:7400");

    // README: begin
    void playASeries(String lobby, String player, TokenSource myBackEnd) throws IOException, InterruptedException {
        LobbyApi api = new PlayerNode(server, null).lobbies(player, myBackEnd);
        new LobbySession(api, lobby, this).run(); // comes back when the series is over
    }

    @Override
    public void invited(LobbyStatus lobby) throws IOException, InterruptedException {
        measureRegions(); // so that the region is fair to this player too
    }

    @Override
    public String choose(LobbyStatus lobby, LobbyStatus.Turn turn) {
        return askThePlayer(turn.action(), turn.choices());
    }

    @Override
    public void play(LobbyTicket ticket) throws IOException {
        startGame(NaadamClient.connect(ticket.ticket().ticket())); // on the game's own thread
    }
    // README: end

    abstract void measureRegions() throws IOException, InterruptedException;

    abstract String askThePlayer(String action, List<String> choices);

    abstract void startGame(NaadamClient client);
}
