package dev.naadam.loadtest.event;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.PlayerTicket;
import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.loadtest.fleet.BotFleet;
import dev.naadam.loadtest.fleet.BotWatcher;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.Route;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.protocol.ticket.Ticket;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** The bots of one match on a thread of their own, from the first ticket to the end of the match. Used by any thread. */
final class MatchCrew implements AutoCloseable {

    private final SwarmPlan plan;
    private final BotFleet fleet;
    private final Set<Integer> slots = new TreeSet<>();
    private boolean isFinished;

    private MatchCrew(SwarmPlan plan, BotFleet fleet) {
        this.plan = plan;
        this.fleet = fleet;
    }

    /**
     * Nobody plays yet.
     *
     * @param ticket any player's: it says what is played
     * @param randomSeed fixes, with the match, what the bots do
     * @throws IOException if bots can not play this
     */
    static MatchCrew open(Ticket ticket, long randomSeed, LongSupplier nanoClock, BotWatcher watcher)
            throws IOException {
        Game game = Games.find(ticket.game())
                .orElseThrow(() -> new IOException("game: " + ticket.game() + " is not here (there are: "
                        + String.join(", ", Games.names()) + ")"));
        int players = ticket.teamOfSlot().size();
        long matchSeed = randomSeed ^ ticket.matchId().getMostSignificantBits();
        SwarmPlan plan = new SwarmPlan(game, players, 1, ticket.tickRateHz(), ticket.options(), matchSeed);
        if (!plan.setup().teamOfSlot().equals(ticket.teamOfSlot())) {
            throw new IOException("teams of slots: " + ticket.teamOfSlot() + " (expected: two equal halves)");
        }
        return new MatchCrew(plan, new BotFleet(plan, 1, nanoClock, watcher));
    }

    /** Lets a bot play, unless it does already: a stream that broke may tell of a ticket twice. */
    synchronized void join(PlayerTicket ticket, Route route) throws IOException {
        if (slots.add(ticket.slot())) {
            fleet.join(0, List.of(ticket), (match, slot) -> route);
        }
    }

    /** Whether all have come, none of them plays any more, and it was not finished yet. */
    synchronized boolean isOver() {
        return !isFinished && slots.size() == plan.bots() && fleet.progress().over() == slots.size();
    }

    /** Ends it and says what it saw of the network. */
    synchronized FleetFigures finish() throws InterruptedException {
        isFinished = true;
        return fleet.finish(ClientState.FINISHED);
    }

    @Override
    public synchronized void close() {
        fleet.close();
    }
}
