package dev.naadam.server.app.competition;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Attempt;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.LobbyOpening;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Makes and closes the lobbies of events. Each call may be repeated, by any node. Any thread. */
public final class EventLobbies {

    private final Desk<Lobby, LobbyOrder> desk;
    private final Author node;

    /** Acts in the name of a node. */
    public EventLobbies(Desk<Lobby, LobbyOrder> desk, Author node) {
        this.desk = desk;
        this.node = node;
    }

    /**
     * What became of some lobbies.
     *
     * @param opened those that are there
     * @param fault why one of the others can never be; null: they may come to be
     */
    record Outcome(List<Attempt> opened, @Nullable String fault) {}

    /** Makes them all at once. */
    CompletionStage<Outcome> open(Competition event, List<Attempt> attempts) {
        List<CompletionStage<Outcome>> stages = new ArrayList<>();
        for (Attempt attempt : attempts) {
            stages.add(open(event, attempt));
        }
        CompletionStage<Outcome> all = CompletableFuture.completedStage(new Outcome(List.of(), null));
        for (CompletionStage<Outcome> stage : stages) {
            all = all.thenCombine(stage, EventLobbies::both);
        }
        return all;
    }

    private static Outcome both(Outcome first, Outcome second) {
        List<Attempt> opened = new ArrayList<>(first.opened());
        opened.addAll(second.opened());
        return new Outcome(opened, first.fault() != null ? first.fault() : second.fault());
    }

    private CompletionStage<Outcome> open(Competition event, Attempt attempt) {
        LobbySetup setup = LobbyOpening.setup(event, attempt);
        if (setup == null) {
            return CompletableFuture.completedStage(new Outcome(List.of(), null));
        }
        LedgerId id = LedgerId.ofLobby(attempt.lobby(event.id()));
        return desk.create(id, event.organizer(), node, new LobbyOrder.Open(id.id(), setup))
                .thenCompose(answer -> answer instanceof Answer.Refused<Standing<Lobby>> refused
                        ? refused(id, attempt, refused.why())
                        : opened(attempt));
    }

    /** A lobby that is there with another setup was made by another node before a roster changed: it is the one. */
    private CompletionStage<Outcome> refused(LedgerId id, Attempt attempt, Refusal why) {
        return desk.look(id)
                .thenCompose(answer -> answer instanceof Answer.Done<Standing<Lobby>>
                        ? opened(attempt)
                        : CompletableFuture.completedStage(new Outcome(List.of(), fault(attempt, why))));
    }

    private static CompletionStage<Outcome> opened(Attempt attempt) {
        return CompletableFuture.completedStage(new Outcome(List.of(attempt), null));
    }

    private static @Nullable String fault(Attempt attempt, Refusal why) {
        return why instanceof Refusal.Ruled ruled
                ? line(attempt.match() + ": " + ruled.pointer() + " " + ruled.reason())
                : null;
    }

    /** One line that an order may carry. */
    static String line(String text) {
        String stripped = text.strip();
        return stripped.length() <= CompetitionOrder.MAX_REASON_CHARS
                ? stripped
                : stripped.substring(0, CompetitionOrder.MAX_REASON_CHARS);
    }

    /** Closes one; false: nobody can say whether it is closed. One that is over, or was never made, is closed. */
    CompletionStage<Boolean> close(UUID event, Attempt attempt) {
        LedgerId id = LedgerId.ofLobby(attempt.lobby(event));
        return desk.decide(id, node, new LobbyOrder.Cancel("the match was decided otherwise, or is played again"), null)
                .thenApply(answer -> switch (answer) {
                    case Answer.Done<Standing<Lobby>> done -> true;
                    case Answer.Refused<Standing<Lobby>> refused ->
                        refused.why() instanceof Refusal.Ruled || refused.why() instanceof Refusal.UnknownLobby;
                });
    }
}
