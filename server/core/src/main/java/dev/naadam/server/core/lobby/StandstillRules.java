package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.series.MatchTry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What nodes say of a session that shall stand still, or go on: each as often as they like. */
final class StandstillRules {

    private StandstillRules() {}

    /** It stands still, and so would a successor: from now on the pause counts. */
    static Ruling<Lobby> begun(Lobby lobby, LobbyOrder.PauseBegun order, Occasion occasion) {
        Pause pause = named(lobby, order.match(), order.number());
        return pause == null || pause.step() != Pause.Step.ORDERED
                ? old(lobby, order.number())
                : Rulings.accepted(lobby.with(pause.begun(occasion.atMillis())));
    }

    /** It has gone on, by itself or since it was told so. */
    static Ruling<Lobby> ended(Lobby lobby, LobbyOrder.PauseEnded order) {
        return named(lobby, order.match(), order.number()) == null
                ? old(lobby, order.number())
                : Rulings.accepted(lobby.with((@Nullable Pause) null));
    }

    /** The pause that this is about, if it is still that of the session that is played; else null. */
    private static @Nullable Pause named(Lobby lobby, UUID match, int number) {
        Pause pause = lobby.pause();
        MatchTry open = lobby.series().openTry();
        boolean isPlayed =
                lobby.phase() == Phase.PLAYING && open != null && open.match().equals(match);
        return isPlayed && pause != null && pause.number() == number ? pause : null;
    }

    private static Ruling<Lobby> old(Lobby lobby, int number) {
        return number >= 1 && number <= lobby.pauses()
                ? Rulings.known()
                : Rulings.unknown("/number", "no pause of this lobby has this number");
    }
}
