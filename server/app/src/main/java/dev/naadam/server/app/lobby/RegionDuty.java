package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.FairRegions;
import dev.naadam.server.app.control.FairRegions.Pairing;
import dev.naadam.server.app.control.FairRegions.Terms;
import dev.naadam.server.app.control.RegionDecisions;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStep;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.lobby.Duty;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.region.record.DecisionRecord;
import dev.naadam.server.core.region.record.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Assigns fair regions: to a lobby of its own at once, to those of a tournament together with all of its lobbies that want
 * a region in the same moment (docs/decisions/0030). Any thread.
 *
 * <p>A decision is stored under the id of the match that will be played for it, before the lobby is told.
 */
final class RegionDuty {

    private final LobbyDesk desk;
    private final FairRegions regions;
    private final RegionDecisions decisions;
    private final RoundMates mates;
    private final Consumer<LedgerStep> steps;
    private final Gathering<UUID> gathering;

    /**
     * For the lobbies of one node.
     *
     * @param mates who else of a tournament may want a region
     * @param later runs what it is given when others have had time to come
     */
    RegionDuty(
            LobbyDesk desk,
            FairRegions regions,
            RegionDecisions decisions,
            RoundMates mates,
            Consumer<LedgerStep> steps,
            Executor later) {
        this.desk = desk;
        this.regions = regions;
        this.decisions = decisions;
        this.mates = mates;
        this.steps = steps;
        this.gathering = new Gathering<>(later, this::assignTogether);
    }

    CompletionStage<Turn> assign(Lobby lobby) {
        Origin origin = lobby.setup().origin();
        CompletionStage<Void> assigned =
                origin == null ? assign(List.of(lobby)) : gathering.add(origin.tournament(), lobby.id());
        return assigned.thenCompose(done -> desk.again(lobby.id())).thenApply(this::waitingIfStill);
    }

    /** Who did not get one was told why, and comes again. */
    private Turn waitingIfStill(Turn turn) {
        return turn instanceof Turn.Moved moved && Duty.of(moved.standing().state()) == Duty.ASSIGN_REGION
                ? new Turn.Wait(desk.laterMillis())
                : turn;
    }

    private CompletionStage<Void> assignTogether(UUID tournament, List<UUID> handed) {
        return mates.of(tournament).thenCompose(others -> {
            TreeSet<UUID> all = new TreeSet<>(handed);
            all.addAll(others);
            return wanting(all).thenCompose(lobbies -> {
                Map<Terms, List<Lobby>> byTerms = new LinkedHashMap<>();
                lobbies.forEach(lobby -> byTerms.computeIfAbsent(terms(lobby), terms -> new ArrayList<>())
                        .add(lobby));
                return allOf(byTerms.values().stream().map(this::assign).toList());
            });
        });
    }

    private CompletionStage<List<Lobby>> wanting(Collection<UUID> lobbyIds) {
        CompletionStage<List<Lobby>> found = CompletableFuture.completedStage(new ArrayList<>());
        for (UUID id : lobbyIds) {
            CompletionStage<Answer<Standing<Lobby>>> looked = desk.look(id);
            found = found.thenCombine(looked, (lobbies, answer) -> {
                if (answer instanceof Answer.Done<Standing<Lobby>> done
                        && Duty.of(done.value().state()) == Duty.ASSIGN_REGION) {
                    lobbies.add(done.value().state());
                }
                return lobbies;
            });
        }
        return found;
    }

    private CompletionStage<Void> assign(List<Lobby> lobbies) {
        if (lobbies.isEmpty()) {
            return CompletableFuture.allOf();
        }
        Lobby first = lobbies.getFirst();
        List<Pairing> pairings = lobbies.stream().map(RegionDuty::pairing).toList();
        return regions.decideRound(first.setup().organizer(), pairings, terms(first))
                .thenCompose(answer -> {
                    List<CompletionStage<Turn>> told = new ArrayList<>();
                    for (int i = 0; i < lobbies.size(); i++) {
                        Lobby lobby = lobbies.get(i);
                        told.add(
                                answer instanceof Answer.Done<List<Verdict>> done
                                        ? tell(lobby, done.value().get(i))
                                        : Turn.waiting(desk.laterMillis()));
                    }
                    return allOf(told);
                });
    }

    private CompletionStage<Turn> tell(Lobby lobby, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Placed placed -> tell(lobby, placed.decision());
            case Verdict.Unmeasured unmeasured ->
                desk.delay(lobby.id(), "no beacon has measured this player lately: " + unmeasured.player());
            case Verdict.Nowhere nowhere ->
                desk.delay(lobby.id(), "no region that all players can be compared in has room");
        };
    }

    private CompletionStage<Turn> tell(Lobby lobby, DecisionRecord decision) {
        UUID match = MatchIds.of(
                lobby.id(), lobby.series().currentNumber(), lobby.series().nextTry());
        steps.accept(LedgerStep.before(LedgerId.Kind.LOBBY, "decision"));
        return decisions.save(match, decision).thenCompose(saved -> {
            if (!(saved instanceof StoreAnswer.Found<UUID>)) {
                return Turn.waiting(desk.laterMillis());
            }
            steps.accept(LedgerStep.after(LedgerId.Kind.LOBBY, "decision"));
            return desk.say(lobby.id(), new LobbyOrder.RegionAssigned(decision.chosen()));
        });
    }

    private static Pairing pairing(Lobby lobby) {
        return new Pairing(
                lobby.people().team(Corner.A).lineup(),
                lobby.people().team(Corner.B).lineup(),
                new TreeSet<>(lobby.place().avoided()));
    }

    private static Terms terms(Lobby lobby) {
        return new Terms(
                lobby.setup().game().tickRateHz(),
                lobby.setup().region().isEqualised(),
                lobby.setup().region().pool());
    }

    private static CompletionStage<Void> allOf(List<? extends CompletionStage<?>> stages) {
        return CompletableFuture.allOf(
                stages.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture<?>[]::new));
    }
}
