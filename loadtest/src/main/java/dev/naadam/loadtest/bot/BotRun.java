package dev.naadam.loadtest.bot;

import dev.naadam.client.ClientOptions;
import dev.naadam.client.ClientState;
import dev.naadam.client.ClientStatistics;
import dev.naadam.client.NaadamClient;
import dev.naadam.client.TicketSource;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.ControlApiException;
import dev.naadam.client.control.MatchStatus;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.loadtest.report.MatchResults;
import dev.naadam.loadtest.report.Pause;
import dev.naadam.loadtest.report.ResultText;
import dev.naadam.protocol.ticket.Ticket;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One bot, from its first ticket to the end of its match. */
public final class BotRun {

    /** The server tells the players a moment before it tells the control API. */
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(5);

    private static final long POLL_NANOS = 50_000_000;
    private static final int CONFLICT = 409;

    private final BotOrder order;
    private final ControlApi api;
    private final PrintStream out;
    private final LongSupplier nanoClock;
    private volatile boolean isLeaving;

    /** Nothing is asked or sent yet. */
    public BotRun(BotOrder order, ControlApi api, PrintStream out, LongSupplier nanoClock) {
        this.order = order;
        this.api = api;
        this.out = out;
        this.nanoClock = nanoClock;
    }

    /**
     * Plays until the match has ended; when this JVM is told to end before, the bot leaves the match.
     *
     * @throws IOException in one sentence: the bot could not join, or was lost before the end
     */
    public void run() throws IOException, InterruptedException {
        String ticket;
        try {
            ticket = freshTicket();
        } catch (ControlApiException e) {
            MatchStatus.Result result = e.status() == CONFLICT ? result(RESULT_LIMIT) : null;
            if (result == null) {
                throw e;
            }
            // it was started again when the match had just ended
            tellEnd(result);
            return;
        }
        try (NaadamClient client = connect(ticket)) {
            Thread farewell = Thread.ofPlatform().name("farewell").unstarted(() -> leave(client));
            Runtime.getRuntime().addShutdownHook(farewell);
            follow(client);
            if (isLeaving) {
                throw new InterruptedException("this process is ending");
            }
            Runtime.getRuntime().removeShutdownHook(farewell);
            tellEnd(client);
        }
    }

    private NaadamClient connect(String text) throws IOException, InterruptedException {
        try {
            Ticket first = Ticket.decode(text);
            Game game = Games.find(first.game())
                    .orElseThrow(() -> new IllegalArgumentException("game: " + first.game()
                            + " is not here (there are: " + String.join(", ", Games.names()) + ")"));
            GameSetup setup = new GameSetup(first.tickRateHz(), first.teamOfSlot(), first.options());
            Bot brain = game.bot(setup, first.slot(), order.randomSeed());
            out.println(order.player() + ": slot " + first.slot() + " of " + game.name() + " at " + setup.tickRateHz()
                    + " Hz, match " + first.matchId());
            return NaadamClient.connect(new FirstThenFresh(text), brain::decide, ClientOptions.DEFAULTS);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Hands out the ticket that is there already, then asks for others. */
    private final class FirstThenFresh implements TicketSource {

        private @Nullable String first;

        FirstThenFresh(String first) {
            this.first = first;
        }

        @Override
        public synchronized String freshTicket() throws IOException, InterruptedException {
            String ready = first;
            first = null;
            return ready == null ? BotRun.this.freshTicket() : ready;
        }
    }

    private String freshTicket() throws IOException, InterruptedException {
        return api.mintTicket(order.match(), order.player()).ticket();
    }

    private void follow(NaadamClient client) throws InterruptedException {
        BotTale tale = new BotTale();
        while (!client.state().isTerminal()) {
            tale.next(client.state(), client.reconnects()).forEach(out::println);
            while (client.pollEvent() != null) {
                // the bot plays by what it sees
            }
            Pause.until(nanoClock.getAsLong() + POLL_NANOS, nanoClock, () -> {});
        }
    }

    /** On SIGTERM and SIGINT. */
    private void leave(NaadamClient client) {
        isLeaving = true;
        client.close();
        out.println("left the match");
    }

    private void tellEnd(NaadamClient client) throws IOException, InterruptedException {
        ClientState state = client.state();
        // a client that was away when the match ended never heard of it
        MatchStatus.Result result = result(state == ClientState.FINISHED ? RESULT_LIMIT : Duration.ZERO);
        if (result == null && state != ClientState.FINISHED) {
            Object reason = state == ClientState.REFUSED ? client.refuseReason() : client.disconnectReason();
            throw new IOException("lost: " + state + (reason == null ? "" : " (" + reason + ")"));
        }
        ClientStatistics counted = client.statistics();
        out.println("inputs: " + counted.inputsSent() + " sent, " + counted.inputsApplied() + " applied, "
                + counted.inputsNotApplied() + " not applied");
        tellEnd(result);
    }

    private void tellEnd(MatchStatus.@Nullable Result result) {
        out.println(
                "finished: " + (result == null ? "the server did not tell the result" : ResultText.headline(result)));
    }

    private MatchStatus.@Nullable Result result(Duration limit) throws InterruptedException {
        try {
            return MatchResults.await(api, order.match(), limit, nanoClock);
        } catch (IOException e) {
            return null;
        }
    }
}
