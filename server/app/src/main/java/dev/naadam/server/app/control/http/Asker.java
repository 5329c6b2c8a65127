package dev.naadam.server.app.control.http;

import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.Entrant;
import dev.naadam.server.core.competition.Phase;
import dev.naadam.server.core.ledger.Author;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks about a tournament: somebody with a key of its organizer, or a player of that organizer. */
sealed interface Asker {

    /** An organizer's key. */
    record OfKey(Caller caller) implements Asker {}

    /** A player. */
    record OfPlayer(MeasuredPlayer player) implements Asker {}

    /** Behind an {@link EitherGuard} or an {@link ApiKeyGuard}. */
    static Asker of(ServiceRequestContext ctx) {
        return ApiKeyGuard.keyId(ctx) == null
                ? new OfPlayer(PlayerGuard.player(ctx))
                : new OfKey(ApiKeyGuard.caller(ctx));
    }

    /** Whose tournaments there are for them. */
    default String organizer() {
        return switch (this) {
            case OfKey key -> key.caller().organizer();
            case OfPlayer player -> player.player().organizer();
        };
    }

    /** Names them among those who follow something. */
    default String name() {
        return switch (this) {
            case OfKey key -> key.caller().keyId();
            case OfPlayer player -> "player " + player.player();
        };
    }

    /** Whether there is such a tournament for them; a draft is nobody's but its organizer's. */
    default boolean sees(Competition competition) {
        boolean isPublic = competition.phase() != Phase.DRAFT;
        return competition.organizer().equals(organizer()) && (isPublic || this instanceof OfKey);
    }

    /** Whether they are told what happens as it happens, and not after the broadcast delay. */
    default boolean watchesLive() {
        return this instanceof OfKey key && key.caller().may(Scope.TOURNAMENTS_WATCH);
    }

    /** In whose name the order is given; null: a player whom it cannot be from. */
    default @Nullable Author author(Competition state, CompetitionOrder order) {
        return switch (this) {
            case OfKey key -> new Author(Author.Kind.KEY, key.caller().keyId());
            case OfPlayer player -> {
                // a token holds the hash of a name: only those are tried whom the rules might let
                String name = PlayerGuard.nameAmong(player.player(), candidates(state, order));
                yield name == null ? null : new Author(Author.Kind.PLAYER, name);
            }
        };
    }

    private static Collection<String> candidates(Competition state, CompetitionOrder order) {
        return switch (order) {
            case CompetitionOrder.Register register -> register.roster().members();
            case CompetitionOrder.ChangeRoster change -> members(state, change.team());
            case CompetitionOrder.Withdraw withdraw -> members(state, withdraw.team());
            case CompetitionOrder.CheckIn checkIn -> members(state, checkIn.team());
            case CompetitionOrder.UndoCheckIn undo -> members(state, undo.team());
            default -> {
                List<String> all = new ArrayList<>();
                state.teams().in().forEach(team -> all.addAll(team.roster().members()));
                yield all;
            }
        };
    }

    private static List<String> members(Competition state, String team) {
        Entrant entrant = state.teams().of(team);
        return entrant == null ? List.of() : entrant.roster().members();
    }
}
