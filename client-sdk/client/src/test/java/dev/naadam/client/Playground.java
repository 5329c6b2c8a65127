package dev.naadam.client;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.testkit.ManualClock;
import dev.naadam.testkit.ScriptedServer;
import dev.naadam.testkit.SeededEntropy;
import dev.naadam.testkit.SimulatedNetwork;
import dev.naadam.testkit.StateDraft;
import dev.naadam.testkit.TestTickets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One client, one scripted server and a network between them, in virtual time. */
final class Playground {

    static final int SERVER = 0;
    static final int CLIENT = 1;
    static final WireAddress ADDRESS = new WireAddress(new byte[] {127, 0, 0, 1}, 4000);

    /** Starts shortly before the clock overflows: what compares times by their values fails in every test. */
    final ManualClock clock = new ManualClock(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(2));

    final Diary diary = new Diary();
    final List<Long> inputTicks = new ArrayList<>();
    final DatagramSink toServer;
    final SimulatedNetwork network;
    final ScriptedServer server;
    final Ticket ticket;
    final ClientSession client;
    long epochMillis = 1_800_000_000_000L;

    Playground(int tickRateHz) {
        this(tickRateHz, 1, ClientOptions.DEFAULT_LEAD_TICKS);
    }

    Playground(int tickRateHz, long randomSeed, double leadTicks) {
        this(setup(tickRateHz), randomSeed, new DotGame(), null, null, leadTicks);
    }

    /** A client of another game, with its own keys and listener. */
    Playground(GameSetup setup, long randomSeed, Game game, InputSource keys, ClientListener listener) {
        this(setup, randomSeed, game, keys, listener, ClientOptions.DEFAULT_LEAD_TICKS);
    }

    private Playground(
            GameSetup setup,
            long randomSeed,
            Game game,
            @Nullable InputSource keys,
            @Nullable ClientListener listener,
            double leadTicks) {
        TestTickets tickets = new TestTickets(game, setup, ADDRESS, new SeededEntropy(randomSeed), () -> epochMillis);
        network = new SimulatedNetwork(randomSeed);
        toServer = (to, packet, length) -> network.send(CLIENT, SERVER, packet, length, clock.nanos());
        server = new ScriptedServer(
                tickets,
                new SeededEntropy(randomSeed + 1),
                packet -> network.send(SERVER, CLIENT, packet, packet.length, clock.nanos()));
        ticket = tickets.mint(1);
        client = new ClientSession(
                ticket,
                game,
                new SeededEntropy(randomSeed + 2),
                new JdkPacketCiphers(),
                keys == null ? (tick, view, input) -> press(tick, input) : keys,
                listener == null ? diary : listener,
                ClientOptions.DEFAULTS.withLeadTicks(leadTicks).withEpochMillis(() -> epochMillis));
    }

    /** Connects and waits for the session. */
    Playground connected() {
        return connected(1_000);
    }

    /** Connects and waits as long as a slow network needs. */
    Playground connected(int waitMillis) {
        client.connect(clock.nanos());
        run(waitMillis);
        return this;
    }

    /** Connects and sends a first STATE. */
    Playground playing(long firstTick) {
        connected();
        send(new StateDraft(firstTick, DotGame.view(firstTick)));
        return this;
    }

    /** Sends a STATE and lets it arrive on a perfect network. */
    void send(StateDraft draft) {
        server.sendState(draft);
        run(0);
    }

    /** Lets time pass. */
    void run(long millis) {
        runTo(clock.nanos() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Lets time pass, doing what is due at its own time. */
    void runTo(long endNanos) {
        deliver();
        for (long next = nextNanos(endNanos); next - endNanos <= 0; next = nextNanos(endNanos)) {
            clock.advanceTo(next);
            deliver();
            client.advance(next, toServer);
            deliver();
        }
        clock.advanceTo(endNanos);
    }

    private void deliver() {
        network.deliverDue(clock.nanos(), (from, to, bytes, length, nowNanos) -> {
            if (to == SERVER) {
                server.receive(bytes, length, nowNanos);
            } else {
                client.receive(bytes, length, nowNanos, toServer);
            }
        });
    }

    private long nextNanos(long endNanos) {
        long next = endNanos + 1;
        if (client.state() != ClientState.IDLE && !client.state().isTerminal()) {
            next = earlier(next, client.nextDueNanos());
        }
        if (!network.isEmpty()) {
            next = earlier(next, network.nextDueNanos());
        }
        return next - clock.nanos() < 0 ? clock.nanos() : next;
    }

    private static GameSetup setup(int tickRateHz) {
        return new GameSetup(tickRateHz, List.of(0, 1), new TreeMap<>());
    }

    private static long earlier(long a, long b) {
        return a - b < 0 ? a : b;
    }

    private void press(long tick, byte[] input) {
        inputTicks.add(tick);
        input[0] = (byte) tick;
        input[1] = (byte) (tick >> 8);
        input[2] = 77;
    }
}
