package dev.naadam.server.core.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapOutcome;
import dev.naadam.server.core.lobby.series.VetoBoard;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.region.RegionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lobby that tests give orders to, at a clock that they set. */
final class LobbyRun {

    static final UUID ID = new UUID(1, 2);
    static final long OPENED_MILLIS = 1_000_000;
    static final RegionId SEOUL = new RegionId("seoul");
    static final Author REFEREE = new Author(Author.Kind.KEY, "referee");
    static final Author NODE = new Author(Author.Kind.NODE, "node-1");

    private final LobbyRules rules = new LobbyRules();
    private Lobby lobby = rules.blank();
    private long nowMillis = OPENED_MILLIS;

    static LobbyRun opened(LobbySetup setup) {
        LobbyRun run = new LobbyRun();
        run.must(NODE, new LobbyOrder.Open(ID, setup));
        return run;
    }

    /** All players are there and ready. */
    static LobbyRun ready(LobbySetup setup) {
        LobbyRun run = opened(setup);
        run.join("ann", "abe", "bob", "bea");
        run.ready("ann", "abe", "bob", "bea");
        return run;
    }

    /** The first map is played, in Seoul. */
    static LobbyRun playing(LobbySetup setup) {
        LobbyRun run = ready(setup);
        run.must(NODE, new LobbyOrder.RegionAssigned(SEOUL));
        run.make();
        return run;
    }

    Lobby lobby() {
        return lobby;
    }

    long nowMillis() {
        return nowMillis;
    }

    long dueMillis() {
        return rules.dueMillis(lobby);
    }

    VetoBoard board() {
        return VetoBoard.of(lobby.setup().veto(), lobby.veto());
    }

    /** What becomes of an order; if it holds it is carried out. */
    Ruling<Lobby> give(Author author, LobbyOrder order) {
        Ruling<Lobby> ruling = rules.rule(lobby, order, new Occasion(author, nowMillis));
        if (ruling instanceof Ruling.Accepted<Lobby> accepted) {
            lobby = accepted.state();
        }
        return ruling;
    }

    Ruling<Lobby> give(String player, LobbyOrder order) {
        return give(player(player), order);
    }

    void must(Author author, LobbyOrder order) {
        assertThat(give(author, order)).isInstanceOf(Ruling.Accepted.class);
    }

    void must(String player, LobbyOrder order) {
        must(player(player), order);
    }

    void join(String... players) {
        for (String player : players) {
            must(player, new LobbyOrder.Join(null, null));
        }
    }

    void ready(String... players) {
        for (String player : players) {
            must(player, new LobbyOrder.Ready());
        }
    }

    /** The captain whose turn it is chooses. */
    void choose(String choice) {
        VetoBoard board = board();
        String captain = lobby.people().captain(board.turn());
        must(captain == null ? "nobody" : captain, new LobbyOrder.Choose(board.number(), board.action(), choice));
    }

    /** Time passes, and nobody notices. */
    void pass(int seconds) {
        nowMillis += seconds * 1000L;
    }

    /** Time passes up to what is due next, and somebody notices. */
    void passToDue() {
        nowMillis = dueMillis();
        must(NODE, new LobbyOrder.TimePassed());
    }

    /** A session waits for players. */
    UUID make() {
        UUID match = match(lobby.series().currentNumber(), lobby.series().nextTry());
        RegionId region = lobby.place().region();
        must(
                NODE,
                new LobbyOrder.MatchMade(
                        lobby.series().currentNumber(),
                        lobby.series().nextTry(),
                        match,
                        region == null ? SEOUL : region,
                        "node-1"));
        return match;
    }

    /** The map that is played ends. */
    void end(@Nullable Corner winner) {
        int map = lobby.series().currentNumber();
        must(NODE, ended(map, match(map, lobby.series().nextTry() - 1), winner));
    }

    static LobbyOrder ended(int map, UUID match, @Nullable Corner winner) {
        return new LobbyOrder.MapEnded(map, match, new MapOutcome(winner, 7, 5, "rounds"), 0xCAFE, Grade.A);
    }

    static UUID match(int map, int attempt) {
        return new UUID(map, attempt);
    }

    static Author player(String name) {
        return new Author(Author.Kind.PLAYER, name);
    }

    static Ruling.@Nullable Kind refusal(Ruling<Lobby> ruling) {
        return ruling instanceof Ruling.Refused<Lobby> refused ? refused.kind() : null;
    }

    static boolean isKnown(Ruling<Lobby> ruling) {
        return ruling instanceof Ruling.Known<Lobby>;
    }

    List<String> lineup(Corner corner) {
        return lobby.people().team(corner).lineup();
    }
}
