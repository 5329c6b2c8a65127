package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.ticket.TicketMint;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** The use cases wired to memory; every run draws the same ids and keys. */
public final class ControlBench {

    public static final long NOW_MILLIS = 1_800_000_000_125L;
    public static final WireAddress ADDRESS = new WireAddress(new byte[] {127, 0, 0, 1}, 7777);

    public final MemoryHost host = new MemoryHost();
    public final MemoryMatchStore store = new MemoryMatchStore();
    public final MemoryKeyStore keyStore = new MemoryKeyStore();

    private final Entropy entropy = new Random(4)::nextBytes;
    private final FleetKey fleetKey = new FleetKey(1, new byte[FleetKey.SECRET_BYTES]);

    public final MatchDrafts drafts =
            new MatchDrafts(Map.of("duel", new Duel()), new Place("node-1", "local"), entropy, () -> NOW_MILLIS);
    public final Tickets tickets = new Tickets(new TicketMint(fleetKey, entropy), List.of(ADDRESS), () -> NOW_MILLIS);
    public final Matches matches = new Matches(drafts, tickets, host, store);
    public final ApiKeys keys = new ApiKeys(keyStore, entropy, () -> NOW_MILLIS);

    /** As if nothing had been asked yet; API keys stay. */
    public void forget() {
        host.opened.clear();
        host.progress.clear();
        host.isFull = false;
        host.isBroken = false;
        store.matches.clear();
        store.results.clear();
        store.generations.clear();
        store.isAway = false;
        store.losesConfirmation = false;
        keyStore.isAway = false;
    }

    /** What a stage of the fakes came to; they complete at once. */
    public static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    /** Anu against Bat. */
    public static MatchRequest duel() {
        return duel(List.of(new Team("Blue", List.of("anu")), new Team("Red", List.of("bat"))));
    }

    public static MatchRequest duel(List<Team> teams) {
        return new MatchRequest("duel", new TreeMap<>(), teams, 60, null, null);
    }

    /** A team of players p0, p1, ... */
    public static Team team(String prefix, int players) {
        return new Team(
                prefix, IntStream.range(0, players).mapToObj(i -> prefix + i).toList());
    }

    /** What the host will read in a ticket. */
    public TokenBody opened(Ticket ticket) {
        TokenHeader header = TokenHeader.read(ticket.token(), 0);
        TokenBody body = header == null ? null : Token.open(fleetKey, header, ticket.token(), 0);
        if (body == null) {
            throw new AssertionError("the ticket does not open");
        }
        return body;
    }
}
