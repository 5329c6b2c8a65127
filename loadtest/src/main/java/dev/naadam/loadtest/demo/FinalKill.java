package dev.naadam.loadtest.demo;

import dev.naadam.client.control.LobbyTicket;
import dev.naadam.client.control.TournamentMatch;
import dev.naadam.loadtest.chaos.MatchReplay;
import dev.naadam.loadtest.chaos.RunReport;
import dev.naadam.loadtest.chaos.Scenario;
import dev.naadam.loadtest.chaos.ShownToBots;
import dev.naadam.loadtest.event.Spectators;
import dev.naadam.loadtest.fleet.BotWatcher;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.node.ReplayCheck;
import dev.naadam.protocol.ticket.Ticket;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Kills the server that hosts the final while it is being played, and compares what its players were shown with the replay.
 * Matches begin and end on any thread, all else is for one.
 */
final class FinalKill implements Spectators {

    /** The first round's preparation is over, and even the shortest round is not. */
    private static final Duration PLAYED = Duration.ofSeconds(6);

    private final Spectators others;
    private final MortalServers servers;
    private final LongSupplier nanoClock;
    private String lobby = "";
    private @Nullable Final last;
    private @Nullable Long killedNanos;

    private record Final(String match, int handshakePort, int players, Witness witness) {}

    /** Nothing is killed yet. */
    FinalKill(Spectators others, MortalServers servers, LongSupplier nanoClock) {
        this.others = others;
        this.servers = servers;
        this.nanoClock = nanoClock;
    }

    /** Looks for the final among the matches of the event, before anybody is sent to it. */
    synchronized void listed(List<TournamentMatch> matches) {
        // stage, bracket, round, match: of eight teams each is one digit
        matches.stream()
                .max(Comparator.comparing(TournamentMatch::id))
                .map(TournamentMatch::lobby)
                .ifPresent(known -> lobby = known);
    }

    @Override
    public synchronized BotWatcher enter(LobbyTicket ticket) {
        BotWatcher other = others.enter(ticket);
        if (!ticket.lobby().id().equals(lobby)) {
            return other;
        }
        Ticket read = Ticket.decode(ticket.ticket().ticket());
        int players = read.teamOfSlot().size();
        Witness witness = new Witness(other, players);
        last = new Final(ticket.match(), read.addresses().getFirst().port(), players, witness);
        return witness;
    }

    @Override
    public void leave(String match, FleetFigures figures) {
        others.leave(match, figures);
    }

    /** To be called now and then; what is done is told in one line, else null. */
    synchronized @Nullable String look() throws IOException, InterruptedException {
        Final now = last;
        if (now == null || killedNanos != null || !now.witness.hasPlayedFor(PLAYED.toNanos(), nanoClock.getAsLong())) {
            return null;
        }
        killedNanos = nanoClock.getAsLong();
        long pid = servers.kill(now.handshakePort);
        return "the final is being played, and the server that hosts it (process " + pid + ", port " + now.handshakePort
                + ") was killed with -9";
    }

    /**
     * What came of it, in one line.
     *
     * @throws IOException if it was not done, or somebody was shown what is lost, or the replay is not true
     */
    synchronized String check(ReplayCheck replays, long randomSeed) throws IOException, InterruptedException {
        Final played = last;
        Long at = killedNanos;
        if (played == null || at == null) {
            throw new IOException("the final was over before its server was killed");
        }
        if (played.witness.moves() < played.players) {
            throw new IOException("of " + played.players + " players of the final " + played.witness.moves()
                    + " went on at another server");
        }
        ShownToBots.Fault fault = new ShownToBots.Fault(Scenario.KILL_OWNER, randomSeed, at);
        RunReport report =
                played.witness.shown().against(MatchReplay.of(List.of(played.match), replays), fault, List.of());
        if (!report.isSound()) {
            throw new IOException("the final: " + report.line());
        }
        return String.format(
                "final %s: its server was killed, all %d players went on at the other one after %.0f ms at most; no tick"
                        + " that was shown is lost or was shown twice, and the replay holds",
                played.match, played.players, report.gapMillis());
    }
}
