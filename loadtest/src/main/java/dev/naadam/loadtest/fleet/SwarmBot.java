package dev.naadam.loadtest.fleet;

import dev.naadam.client.ClientListener;
import dev.naadam.client.ClientOptions;
import dev.naadam.client.ClientSession;
import dev.naadam.client.ClientState;
import dev.naadam.client.ClientStatistics;
import dev.naadam.game.Bot;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.Ticket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.function.LongSupplier;

/** One player: a session of the SDK, a socket, a brain, and a book about what happened. One thread, its loop's. */
final class SwarmBot implements ClientListener {

    private final int number;
    private final String player;
    private final BotSocket socket;
    private final ClientSession session;
    private final Measurements into;
    private final LatencyBook book;
    private final BotWatcher watcher;
    private Window window = Window.NEVER;
    private long arrivedNanos;
    private long newestTick = -1;
    private long previousStateNanos;
    private boolean gotState;
    private int asked;
    private long askedTick;
    private long dropsBefore;

    private SwarmBot(Seat seat, Measurements into, BotWatcher watcher, BotSocket socket, Entropy entropy) {
        this.number = seat.plan.botNumber(seat.match, seat.slot);
        this.player = seat.player;
        this.socket = socket;
        this.into = into;
        this.watcher = watcher;
        Bot brain = seat.plan.bot(seat.match, seat.slot);
        this.session = new ClientSession(
                seat.ticket,
                seat.plan.game(),
                entropy,
                new JdkPacketCiphers(),
                (tick, view, input) -> {
                    asked++;
                    askedTick = tick;
                    brain.decide(tick, view, input);
                },
                this,
                ClientOptions.DEFAULTS.withLeadTicks(seat.plan.leadTicks(seat.match, seat.slot)));
        this.book = new LatencyBook(into, () -> session.statistics().inputsNotApplied());
    }

    /** Who sits where, with which ticket, and reaches the server which way. */
    record Seat(SwarmPlan plan, int match, int slot, String player, Ticket ticket, Route route) {}

    /** Opens a socket for a player; nothing is sent yet. */
    static SwarmBot open(Seat seat, Measurements into, BotWatcher watcher, Entropy entropy) throws IOException {
        return new SwarmBot(
                seat, into, watcher, new BotSocket(seat.ticket.addresses().getFirst(), seat.route), entropy);
    }

    void connect(Selector selector, long nowNanos) throws IOException {
        socket.register(selector, this);
        session.connect(nowNanos);
    }

    /** From now on inputs that are meant for this window are measured. */
    void measure(Window window) {
        this.window = window;
        this.dropsBefore = socket.sendDrops();
    }

    /** Reads all that has come. */
    void receive(ByteBuffer buffer, byte[] datagram, long nowNanos) {
        arrivedNanos = nowNanos;
        while (socket.receive(buffer)) {
            int length = buffer.flip().remaining();
            buffer.get(datagram, 0, length);
            gotState = false;
            session.receive(datagram, length, nowNanos, socket);
            if (gotState && window.contains(nowNanos)) {
                into.stateBytes += length;
            }
        }
    }

    /** Sends what is due. */
    void advance(LongSupplier nanoClock) {
        asked = 0;
        session.advance(nanoClock.getAsLong(), socket);
        if (asked > 0) {
            note(nanoClock.getAsLong());
        }
    }

    private void note(long sentNanos) {
        for (long tick = askedTick - asked + 1; tick <= askedTick; tick++) {
            long intended = session.intendedNanos(tick);
            boolean isMeasured = window.contains(intended);
            book.sent(tick, intended, isMeasured);
            if (isMeasured) {
                Measurements.record(into.senderLateness, sentNanos - intended);
            }
        }
    }

    boolean isDue(long nowNanos) {
        return session.nextDueNanos() - nowNanos <= 0;
    }

    boolean isOver() {
        return session.state().isTerminal();
    }

    boolean isPlaying() {
        return session.state() == ClientState.PLAYING;
    }

    int number() {
        return number;
    }

    int port() throws IOException {
        return socket.port();
    }

    ClientStatistics statistics() {
        return session.statistics();
    }

    /** Leaves, if it has not ended before, and closes the book; says how things stood. */
    BotFate leave() throws IOException {
        Object reason = session.state() == ClientState.REFUSED ? session.refuseReason() : session.disconnectReason();
        BotFate fate = new BotFate(player, session.state(), reason == null ? "" : reason.toString());
        session.close(socket);
        socket.close();
        book.close();
        into.sendDrops += socket.sendDrops() - dropsBefore;
        return fate;
    }

    @Override
    public void state(ViewFrame view, long tick, long committedTick, long hash) {
        gotState = true;
        if (newestTick >= 0 && window.contains(arrivedNanos)) {
            into.states++;
            into.statesMissed += tick - newestTick - 1;
            Measurements.record(into.stateInterval, arrivedNanos - previousStateNanos);
        }
        newestTick = tick;
        previousStateNanos = arrivedNanos;
        book.settle(committedTick, arrivedNanos);
        watcher.saw(number, view);
        watcher.shown(number, new BotWatcher.Shown(tick, committedTick, hash), arrivedNanos);
    }

    @Override
    public void moved(long epoch, long committedTick, long quietNanos) {
        watcher.moved(number, epoch, committedTick, arrivedNanos);
    }

    @Override
    public void event(long tick, byte[] event, int offset, int length) {
        watcher.happened(number, event, offset, length);
    }

    @Override
    public void changed(ClientState state) {}
}
