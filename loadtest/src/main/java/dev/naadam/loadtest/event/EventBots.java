package dev.naadam.loadtest.event;

import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.LobbyApi;
import dev.naadam.client.control.LobbyListener;
import dev.naadam.client.control.LobbySession;
import dev.naadam.client.control.LobbyStatus;
import dev.naadam.client.control.LobbyTicket;
import dev.naadam.client.control.PlayerNode;
import dev.naadam.client.control.TournamentMatch;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.protocol.ticket.Ticket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All bots of an event. Each goes through its lobbies on a thread of its own, as a player's program does, and plays in the
 * crew of the match. Any thread.
 */
public final class EventBots implements AutoCloseable {

    private final ControlApi organizer;
    private final PlayerNode node;
    private final Homes homes;
    private final FreshMeasurements measurements;
    private final long randomSeed;
    private final Spectators spectators;
    private final LongSupplier nanoClock;
    private final Map<String, BotTeam> teams = new HashMap<>();
    private final Map<String, LobbyApi> players = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Map<String, MatchCrew> crews = new HashMap<>();
    private final List<Thread> sessions = new ArrayList<>();
    private @Nullable IOException failure;

    /**
     * Nobody is there yet.
     *
     * @param node whose key may make players' tokens
     * @param randomSeed fixes, with a match, what its bots do
     */
    public EventBots(NodeAddress node, Homes homes, long randomSeed, Spectators spectators, LongSupplier nanoClock) {
        this.organizer = node.control();
        this.node = new PlayerNode(node.api(), node.trust());
        this.homes = homes;
        this.measurements = new FreshMeasurements(node, homes.ways(), nanoClock);
        this.randomSeed = randomSeed;
        this.spectators = spectators;
        this.nanoClock = nanoClock;
    }

    /** A team takes part. */
    public synchronized void enter(BotTeam team) {
        teams.put(team.id(), team);
        for (String player : team.players()) {
            players.put(player, node.lobbies(player, () -> organizer.playerToken(player)));
        }
    }

    /** Sends players to the lobbies of these matches, as far as there are any and they are theirs; once each. */
    public synchronized void visit(List<TournamentMatch> matches) {
        for (TournamentMatch match : matches) {
            String lobby = match.lobby();
            if (lobby == null || !visited.add(lobby)) {
                continue;
            }
            for (String id : match.teams()) {
                BotTeam team = teams.get(id);
                if (team != null) {
                    team.players().forEach(player -> visit(lobby, player));
                }
            }
        }
    }

    /**
     * Sees off the bots of matches that are over; to be called now and then.
     *
     * @throws IOException if a bot could not go on
     */
    public synchronized void look() throws IOException, InterruptedException {
        if (failure != null) {
            throw failure;
        }
        for (Map.Entry<String, MatchCrew> each : List.copyOf(crews.entrySet())) {
            if (each.getValue().isOver()) {
                spectators.leave(each.getKey(), each.getValue().finish());
            }
        }
    }

    @Override
    public synchronized void close() {
        sessions.forEach(Thread::interrupt);
        crews.values().forEach(MatchCrew::close);
    }

    private void visit(String lobby, String player) {
        LobbyApi api = players.get(player);
        if (api != null) {
            sessions.add(Thread.ofVirtual().name("lobby-" + player).start(() -> attend(api, lobby, player)));
        }
    }

    private void attend(LobbyApi api, String lobby, String player) {
        try {
            new LobbySession(api, lobby, new Player(player)).run();
        } catch (IOException e) {
            fail(new IOException(player + " could not go on: " + e.getMessage(), e));
        } catch (InterruptedException e) {
            // the event is over
        }
    }

    /** What a bot decides: it is always ready, and takes what is offered first. */
    private final class Player implements LobbyListener {

        private final String name;

        Player(String name) {
            this.name = name;
        }

        @Override
        public void invited(LobbyStatus lobby) throws IOException, InterruptedException {
            measurements.measure(name);
        }

        @Override
        public void play(LobbyTicket ticket) throws IOException {
            EventBots.this.play(name, ticket);
        }
    }

    private synchronized void fail(IOException reason) {
        failure = failure == null ? reason : failure;
    }

    private synchronized void play(String player, LobbyTicket ticket) throws IOException {
        String region = ticket.lobby().region();
        if (region == null) {
            throw new IOException("lobby " + ticket.lobby().id() + ": a ticket came before a region");
        }
        MatchCrew crew = crews.get(ticket.match());
        if (crew == null) {
            Ticket first = Ticket.decode(ticket.ticket().ticket());
            crew = MatchCrew.open(first, randomSeed, nanoClock, spectators.enter(ticket));
            crews.put(ticket.match(), crew);
        }
        crew.join(ticket.ticket(), homes.route(player, region));
    }
}
