package dev.naadam.server.app.boot;

import dev.naadam.client.ClientListener;
import dev.naadam.client.ClientOptions;
import dev.naadam.client.ClientSession;
import dev.naadam.client.ClientState;
import dev.naadam.client.ClientStatistics;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A bot whose datagrams come from an address of our choice, which the SDK leaves to the system, over a line as long as we choose. */
final class LoopbackPlayer implements ClientListener {

    private static final int TURN_MILLIS = 1;
    private static final int DATAGRAM_BYTES = 1_500;

    private final InetAddress source;
    private final long oneWayNanos;
    private final Deque<OnItsWay> up = new ArrayDeque<>();
    private final Deque<OnItsWay> down = new ArrayDeque<>();
    private final ClientSession session;
    private final List<InetSocketAddress> addresses = new CopyOnWriteArrayList<>();
    private final Told told = new Told();
    private final Thread thread;
    private volatile ClientState state = ClientState.IDLE;
    private volatile @Nullable ClientStatistics statistics;
    private volatile boolean isMoving;
    private volatile boolean isLeaving;
    private DatagramSocket socket;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record OnItsWay(byte[] datagram, @Nullable WireAddress to, long dueNanos) {}

    LoopbackPlayer(String ticketText, Game game, InetAddress source) throws IOException {
        this(ticketText, game, source, Duration.ZERO);
    }

    /** The same with a line that is so long in each direction. */
    LoopbackPlayer(String ticketText, Game game, InetAddress source, Duration oneWay) throws IOException {
        this.source = source;
        this.oneWayNanos = oneWay.toNanos();
        this.socket = open();
        Ticket ticket = Ticket.decode(ticketText);
        Bot bot = game.bot(new GameSetup(ticket.tickRateHz(), ticket.teamOfSlot(), ticket.options()), ticket.slot(), 1);
        this.session = new ClientSession(
                ticket,
                game,
                new SecureRandom()::nextBytes,
                new JdkPacketCiphers(),
                bot::decide,
                this,
                ClientOptions.DEFAULTS);
        this.thread = Thread.ofPlatform().daemon().name("player").start(this::play);
    }

    ClientState state() {
        return state;
    }

    /** What it was shown. */
    Told told() {
        return told;
    }

    /** What it had counted when it was over; null before. */
    @Nullable ClientStatistics statistics() {
        return statistics;
    }

    /** Every address that its datagrams came from. */
    List<InetSocketAddress> addresses() {
        return addresses;
    }

    /** Goes on from another port, as behind a router that forgot. */
    void move() {
        isMoving = true;
    }

    private void play() {
        session.connect(System.nanoTime());
        byte[] datagram = new byte[DATAGRAM_BYTES];
        while (!session.state().isTerminal()) {
            turn(new DatagramPacket(datagram, datagram.length));
        }
        statistics = session.statistics();
        up.forEach(this::transmit);
        socket.close();
    }

    private void turn(DatagramPacket in) {
        try {
            if (isMoving) {
                isMoving = false;
                socket.close();
                socket = open();
            }
            socket.receive(in);
            down.add(new OnItsWay(Arrays.copyOf(in.getData(), in.getLength()), null, System.nanoTime() + oneWayNanos));
        } catch (SocketTimeoutException e) {
            // nothing came
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (OnItsWay next = arrived(down); next != null; next = arrived(down)) {
            session.receive(next.datagram(), next.datagram().length, System.nanoTime(), this::send);
        }
        session.advance(System.nanoTime(), this::send);
        if (isLeaving) {
            session.close(this::send);
        }
        for (OnItsWay next = arrived(up); next != null; next = arrived(up)) {
            transmit(next);
        }
    }

    private static @Nullable OnItsWay arrived(Deque<OnItsWay> line) {
        OnItsWay first = line.peek();
        return first == null || first.dueNanos() - System.nanoTime() > 0 ? null : line.remove();
    }

    private void send(WireAddress to, byte[] packet, int length) {
        up.add(new OnItsWay(Arrays.copyOf(packet, length), to, System.nanoTime() + oneWayNanos));
    }

    private void transmit(OnItsWay packet) {
        try {
            InetSocketAddress to = Objects.requireNonNull(packet.to()).toSocketAddress();
            socket.send(new DatagramPacket(packet.datagram(), packet.datagram().length, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatagramSocket open() throws IOException {
        DatagramSocket opened = new DatagramSocket(new InetSocketAddress(source, 0));
        opened.setSoTimeout(TURN_MILLIS);
        addresses.add((InetSocketAddress) opened.getLocalSocketAddress());
        return opened;
    }

    @Override
    public void state(ViewFrame view, long tick, long committedTick, long hash) {
        told.state(tick, committedTick, hash);
    }

    @Override
    public void moved(long epoch, long committedTick, long quietNanos) {
        told.moved(epoch, committedTick, quietNanos);
    }

    @Override
    public void event(long tick, byte[] event, int offset, int length) {}

    @Override
    public void changed(ClientState now) {
        state = now;
    }

    /** Says goodbye, unless the match did. */
    void leave() throws InterruptedException {
        isLeaving = true;
        thread.join();
    }
}
