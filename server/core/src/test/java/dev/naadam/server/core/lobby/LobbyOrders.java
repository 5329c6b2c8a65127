package dev.naadam.server.core.lobby;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.lobby.Seat.Role;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapOutcome;
import dev.naadam.server.core.lobby.series.MatchTry;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoBoard;
import dev.naadam.server.core.region.RegionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as people and nodes give them at random: most make sense, many come too early, too late or from the wrong one. */
final class LobbyOrders {

    private static final List<String> NAMES =
            List.of("ann", "abe", "ada", "coy", "bob", "bea", "ben", "cas", "eve", "zoe");
    private static final String CODE = "K7M2QX";
    private static final List<RegionId> REGIONS =
            List.of(new RegionId("seoul"), new RegionId("tokyo"), new RegionId("osaka"));

    private LobbyOrders() {}

    /** An order and who gives it. */
    record Given(Author author, LobbyOrder order) {}

    /** Somebody wants something. */
    static Given random(Lobby lobby, SeededRandom random) {
        Author author = LobbyRun.player(one(NAMES, random));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> new Given(author, new LobbyOrder.Join(null, CODE));
            case 4 -> new Given(author, new LobbyOrder.Join(seat(random), one(List.of(CODE, "WRONG1"), random)));
            case 5 -> new Given(author, new LobbyOrder.Leave());
            case 6, 7, 8, 9, 10 -> new Given(author, new LobbyOrder.Ready());
            case 11 -> new Given(author, new LobbyOrder.Unready());
            case 12, 13, 14 -> choice(lobby, random);
            case 15 -> new Given(author, substitute(random));
            case 16 -> new Given(author, new LobbyOrder.Pause(one(List.of(PauseKind.values()), random)));
            case 17 -> new Given(author, new LobbyOrder.Unpause());
            case 18 -> referees(random);
            default -> rare(author, random);
        };
    }

    /** What a node says that has seen this. */
    static LobbyOrder duty(Lobby lobby, SeededRandom random) {
        return switch (Duty.of(lobby)) {
            case PASS_TIME, NOTHING -> new LobbyOrder.TimePassed();
            case ASSIGN_REGION ->
                random.nextInt(4) == 0
                        ? new LobbyOrder.Delayed("wait " + random.nextInt(2))
                        : new LobbyOrder.RegionAssigned(one(REGIONS, random));
            case MAKE_MATCH -> made(lobby);
            case AWAIT_RESULT -> random.nextInt(3) == 0 ? new LobbyOrder.TimePassed() : fate(lobby, random);
            case PAUSE_MATCH -> random.nextInt(8) == 0 ? fate(lobby, random) : paused(lobby, random.nextInt(8) > 0);
            case RESUME_MATCH -> random.nextInt(8) == 0 ? fate(lobby, random) : paused(lobby, random.nextInt(8) == 0);
            case HAND_ON -> new LobbyOrder.HandedOn();
            case STOP_MATCH -> new LobbyOrder.MatchLost(openMap(lobby), openMatch(lobby));
        };
    }

    private static LobbyOrder paused(Lobby lobby, boolean isBegun) {
        int number = lobby.pauses();
        return isBegun
                ? new LobbyOrder.PauseBegun(openMap(lobby), openMatch(lobby), number)
                : new LobbyOrder.PauseEnded(openMap(lobby), openMatch(lobby), number);
    }

    private static LobbyOrder made(Lobby lobby) {
        int map = lobby.series().currentNumber();
        int attempt = lobby.series().nextTry();
        RegionId region = lobby.place().region();
        UUID match = LobbyRun.match(map, attempt);
        return new LobbyOrder.MatchMade(map, attempt, match, region == null ? REGIONS.getFirst() : region, "n");
    }

    private static LobbyOrder fate(Lobby lobby, SeededRandom random) {
        int map = openMap(lobby);
        UUID match = openMatch(lobby);
        return switch (random.nextInt(6)) {
            case 0 -> new LobbyOrder.MatchStarted(map, match);
            case 1 -> new LobbyOrder.MatchLost(map, match);
            case 2 -> new LobbyOrder.Misplaced(map, match);
            // the same session tells everybody the same
            default -> ended(map, match, match.hashCode() % 5);
        };
    }

    private static LobbyOrder ended(int map, UUID match, int how) {
        Corner winner = how == 0 ? null : how % 2 == 0 ? Corner.A : Corner.B;
        return new LobbyOrder.MapEnded(map, match, new MapOutcome(winner, how, 1, "r"), how, null);
    }

    private static int openMap(Lobby lobby) {
        return (int) openMatch(lobby).getMostSignificantBits();
    }

    private static UUID openMatch(Lobby lobby) {
        MatchTry open = lobby.series().openTry();
        return open == null ? new UUID(1, 1) : open.match();
    }

    private static Given choice(Lobby lobby, SeededRandom random) {
        if (lobby.phase() != Phase.VETO || random.nextInt(5) == 0) {
            Author anybody = LobbyRun.player(one(NAMES, random));
            String map = one(LobbySetups.POOL, random);
            return new Given(anybody, new LobbyOrder.Choose(1 + random.nextInt(9), VetoAction.BAN_MAP, map));
        }
        VetoBoard board = VetoBoard.of(lobby.setup().veto(), lobby.veto());
        String captain = lobby.people().captain(board.turn());
        return new Given(
                LobbyRun.player(captain == null ? "eve" : captain),
                new LobbyOrder.Choose(board.number(), board.action(), one(board.choices(), random)));
    }

    private static LobbyOrder substitute(SeededRandom random) {
        return new LobbyOrder.Substitute(one(List.of(Corner.values()), random), one(NAMES, random), one(NAMES, random));
    }

    private static Given referees(SeededRandom random) {
        return new Given(
                LobbyRun.REFEREE,
                switch (random.nextInt(4)) {
                    case 0 -> new LobbyOrder.Pause(PauseKind.ADMIN);
                    case 1 -> new LobbyOrder.Retry();
                    case 2 -> substitute(random);
                    default -> new LobbyOrder.Unpause();
                });
    }

    private static Given rare(Author author, SeededRandom random) {
        return switch (random.nextInt(40)) {
            case 0 -> new Given(author, new LobbyOrder.Forfeit(one(List.of(Corner.values()), random)));
            case 1 -> new Given(LobbyRun.REFEREE, new LobbyOrder.Cancel("rain"));
            default -> new Given(author, new LobbyOrder.Ready());
        };
    }

    private static @Nullable Seat seat(SeededRandom random) {
        Role role = one(List.of(Role.values()), random);
        return role == Role.OBSERVER ? Seat.OBSERVER : new Seat(role, one(List.of(Corner.values()), random));
    }

    private static <T> T one(List<T> of, SeededRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
