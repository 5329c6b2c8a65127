package dev.naadam.client;

import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.Ticket;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A player's connection to a match: what most games use.
 *
 * <p>Threads: call it from one thread, the game's; nothing blocks but {@link #close} and the first ticket of a
 * {@link TicketSource}; the network has a thread of its own.
 *
 * <p>The game's loop sets what the player presses now and polls what the player sees now; when an input is due, the
 * network's thread takes the one set last. That thread also echoes the server's PINGs, so a slow frame does not look
 * like a slow network.
 */
public final class NaadamClient implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofMillis(200);

    private final Mailbox mailbox;
    private final Connection connection;
    private final Thread thread;
    private final int inputBytes;

    private NaadamClient(
            Ticket ticket, @Nullable TicketSource tickets, @Nullable InputSource source, ClientOptions options)
            throws IOException {
        Game game = gameOf(ticket);
        SecureRandom random = new SecureRandom();
        this.inputBytes = game.inputBytes();
        this.mailbox = new Mailbox(TicketRules.of(ticket, game), ticket.slot(), source, System::nanoTime);
        Connection.Loops loops = fresh -> new NetworkLoop(
                new ClientSession(fresh, game, random::nextBytes, new JdkPacketCiphers(), mailbox, mailbox, options),
                mailbox,
                options.socket());
        this.connection = new Connection(ticket, mailbox, loops, tickets, new Comeback(random::nextBytes));
        this.thread = new Thread(connection, "naadam-client-" + ticket.slot());
        thread.setDaemon(true);
    }

    /**
     * Starts to connect and returns at once; {@link #state} tells how it goes.
     *
     * @param ticket text from the control API
     * @throws IllegalArgumentException with a sentence for the player if the ticket is damaged, of another version, or
     *     for a game that is not on the class path in these rules; nothing was sent then
     * @throws IOException if the system gives no socket
     */
    public static NaadamClient connect(String ticket) throws IOException {
        return start(ticket, null, null, ClientOptions.DEFAULTS);
    }

    /** The same with options, such as a {@link PlayerSocket} that regions were measured from. */
    public static NaadamClient connect(String ticket, ClientOptions options) throws IOException {
        return start(ticket, null, null, options);
    }

    /**
     * The same for a program that plays by itself: inputs come from the source and not from {@link #setInput}.
     *
     * @param source asked on the network's thread, so it must be quick
     */
    public static NaadamClient connect(String ticket, InputSource source, ClientOptions options) throws IOException {
        return start(ticket, null, source, options);
    }

    /**
     * The same for a player who comes back: when the session is lost but the match may go on, a fresh ticket is asked for
     * and the player is in the running match again; {@link #state} is IDLE meanwhile. After eight tries in a row without
     * having played, it is what it was when the session was lost. Nobody comes back who was kicked, replaced by a newer
     * session or closed, or whose match is over.
     *
     * @param tickets asked for the first ticket here and now, so this blocks as long as that does, and for the later ones
     *     on a thread of their own
     */
    public static NaadamClient connect(TicketSource tickets) throws IOException, InterruptedException {
        return start(tickets.freshTicket(), tickets, null, ClientOptions.DEFAULTS);
    }

    /** The same with options. */
    public static NaadamClient connect(TicketSource tickets, ClientOptions options)
            throws IOException, InterruptedException {
        return start(tickets.freshTicket(), tickets, null, options);
    }

    /** The same for a program that plays by itself and comes back. */
    public static NaadamClient connect(TicketSource tickets, InputSource source, ClientOptions options)
            throws IOException, InterruptedException {
        return start(tickets.freshTicket(), tickets, source, options);
    }

    private static NaadamClient start(
            String ticket, @Nullable TicketSource tickets, @Nullable InputSource source, ClientOptions options)
            throws IOException {
        NaadamClient client = new NaadamClient(Ticket.decode(ticket), tickets, source, options);
        client.thread.start();
        return client;
    }

    private static Game gameOf(Ticket ticket) {
        return Games.find(ticket.game())
                .orElseThrow(() -> new IllegalArgumentException("game: " + ticket.game()
                        + " is not on the class path (there are: " + String.join(", ", Games.names()) + ")"));
    }

    /** Where this client stands. */
    public ClientState state() {
        return mailbox.standing.state();
    }

    /** Whether the match stands still: its server can't keep what is played, or people have paused it. */
    public boolean isPaused() {
        return mailbox.isPaused;
    }

    /** Why the server said no; null unless REFUSED. */
    public @Nullable RefuseReason refuseReason() {
        return mailbox.standing.refused();
    }

    /** Why the session ended; null unless DISCONNECTED or FINISHED. */
    public @Nullable DisconnectReason disconnectReason() {
        return mailbox.standing.disconnected();
    }

    /**
     * Sets what the player presses from now on; the last one set when a tick is due is that tick's input.
     *
     * @param input {@link Game#inputBytes} long; copied
     */
    public void setInput(byte[] input) {
        mailbox.input = checked(input);
    }

    /**
     * Sets the next tick's input, and that tick's alone; then what {@link #setInput} set counts again. For what happens once,
     * such as a shot with its {@link PressMoment}: a tap that is shorter than a tick is not lost, and none counts twice.
     * Another one before that tick takes the place of the first.
     *
     * @param input {@link Game#inputBytes} long, keys that are held included; copied
     */
    public void press(byte[] input) {
        mailbox.press.set(checked(input));
    }

    /**
     * When a key press counts and what its player saw: that of a press between two frames is asked for before the next input
     * is due, so ask in every frame.
     *
     * @param pressNanos {@link System#nanoTime} of the press
     * @return null unless PLAYING, and before {@link #interpolation} was asked for the first time
     */
    public @Nullable PressMoment pressMoment(long pressNanos) {
        InputSpan next = mailbox.nextInput;
        return next == null ? null : mailbox.interpolation.pressMoment(pressNanos, next);
    }

    private byte[] checked(byte[] input) {
        if (input.length != inputBytes) {
            throw new IllegalArgumentException("input: " + input.length + " bytes (expected: " + inputBytes + ")");
        }
        return input.clone();
    }

    /** The newest view, unchanged until the next call; null before the first. */
    public @Nullable ViewFrame latestView() {
        return mailbox.views.poll();
    }

    /**
     * The newest view with the own part of it shown ahead, up to the input made last; its tick is that input's. Unchanged
     * until the next call; null before the first view. The newest view itself if the game is not predicted.
     */
    public @Nullable ViewFrame predictedView() {
        return mailbox.predictedViews.poll();
    }

    /** The two views to draw the others from at this moment, unchanged until the next call; null before the first view. */
    public @Nullable Interpolation interpolation() {
        return mailbox.interpolation.advance(System.nanoTime()) ? mailbox.interpolation : null;
    }

    /** The next event; null if none waits. They come once each and in order, but only 4096 wait for a poll. */
    public @Nullable GameEvent pollEvent() {
        return mailbox.events.poll();
    }

    /** How often a fresh ticket was used to come back, whether that worked or not. */
    public int reconnects() {
        return connection.reconnects();
    }

    /** What was counted in the present session, or in the last one, as of at most about 100 ms ago. */
    public ClientStatistics statistics() {
        return connection.loop().statistics();
    }

    /** How far off the own part of {@link #predictedView} was, as of at most about 100 ms ago. */
    public PredictionErrors predictionErrors() {
        return connection.loop().predictionErrors();
    }

    /** Leaves the match. Waits up to 200 ms for the goodbye to be sent, so that the server need not time this player out. */
    @Override
    public void close() {
        connection.close();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
