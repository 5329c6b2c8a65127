package dev.naadam.server.core.sim;

import dev.naadam.client.ClientListener;
import dev.naadam.client.ClientOptions;
import dev.naadam.client.ClientSession;
import dev.naadam.client.ClientState;
import dev.naadam.client.DatagramSink;
import dev.naadam.client.Interpolation;
import dev.naadam.client.Prediction;
import dev.naadam.client.PredictionErrors;
import dev.naadam.game.Bot;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** A bot with the real client of one ticket. Holds every view that it sees against what the server showed. */
final class SimPlayer implements ClientListener, DatagramSink {

    int endpoint;
    final int slot;
    final SimMatch match;
    final ClientSession session;
    final Prediction prediction;
    final Interpolation interpolation;
    final List<String> events = new ArrayList<>();
    final List<ClientState> states = new ArrayList<>();
    final List<Long> wrongTicks = new ArrayList<>();
    /** Ticks that were shown a second time. */
    final List<Long> doubledTicks = new ArrayList<>();

    /** The hash that came with each tick. */
    final TreeMap<Long, Long> hashes = new TreeMap<>();

    /** How long it was quiet before each change of the owner. */
    final List<Long> quietNanos = new ArrayList<>();

    /** When which tick was shown; some are left out. */
    final TreeMap<Long, Long> seenNanos = new TreeMap<>();

    /** When the input of which tick was meant to be sent. */
    final TreeMap<Long, Long> plannedNanos = new TreeMap<>();

    /** Ticks whose own part was shown differently from what then came. */
    final List<Long> mispredictedTicks = new ArrayList<>();

    long ticksSeen;
    long newestTick;
    long inputsApplied;
    long inputsSettled;

    private final SimWorld world;
    private final Deque<HeldEcho> heldEchoes = new ArrayDeque<>();
    private long holdEchoesNanos;
    private long pressTick = -1;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record HeldEcho(byte[] packet, long dueNanos) {}

    SimPlayer(SimWorld world, int endpoint, SimMatch match, Ticket ticket) {
        this.world = world;
        this.endpoint = endpoint;
        this.match = match;
        this.slot = ticket.slot();
        this.prediction = new Prediction(match.game, match.spec.setup(), slot);
        this.interpolation = new Interpolation(
                match.game.viewSchema(match.spec.setup()), match.spec.setup().tickRateHz());
        Bot bot = match.game.bot(match.spec.setup(), slot, match.spec.randomSeed());
        this.session = new ClientSession(
                ticket,
                match.game,
                new SeededEntropy(world.randomSeed() * 1_000_003 + endpoint),
                new JdkPacketCiphers(),
                (tick, view, input) -> {
                    bot.decide(tick, view, input);
                    input[0] = tick == pressTick ? (byte) slot : input[0];
                    pressed(tick, input);
                },
                this,
                ClientOptions.DEFAULTS.withEpochMillis(world::wallMillis));
    }

    private void pressed(long tick, byte[] input) {
        prediction.pressed(tick, input);
        if (session.isPlanned(tick - 1)) {
            plannedNanos.put(tick - 1, session.intendedNanos(tick - 1));
        }
    }

    @Override
    public void state(ViewFrame view, long tick, long committedTick, long hash) {
        ticksSeen++;
        observe(view, tick);
        interpolation.arrived(view, world.clock.nanos());
        newestTick = tick;
        hashes.put(tick, hash);
        if (seenNanos.put(tick, world.clock.nanos()) != null) {
            doubledTicks.add(tick);
        }
        if (!Arrays.equals(Witness.encode(view), match.witness.view(slot, tick))) {
            wrongTicks.add(tick);
        }
    }

    private void observe(ViewFrame view, long tick) {
        PredictionErrors before = prediction.errors();
        prediction.observed(view);
        PredictionErrors after = prediction.errors();
        if (after.judged() - after.exact() > before.judged() - before.exact()) {
            mispredictedTicks.add(tick);
        }
    }

    @Override
    public void settled(long tick, boolean applied) {
        inputsSettled++;
        inputsApplied += applied ? 1 : 0;
    }

    @Override
    public void event(long tick, byte[] event, int offset, int length) {
        events.add(HexFormat.of().formatHex(event, offset, offset + length));
    }

    @Override
    public void moved(long epoch, long committedTick, long quietNanos) {
        this.quietNanos.add(quietNanos);
    }

    @Override
    public void changed(ClientState state) {
        states.add(state);
    }

    @Override
    public void send(WireAddress server, byte[] packet, int length) {
        int to = SimWorld.endpoint(server);
        if (holdEchoesNanos > 0 && to == SimWorld.GAME && PacketType.type(packet[0]) == PacketType.PONG) {
            heldEchoes.add(new HeldEcho(Arrays.copyOf(packet, length), world.clock.nanos() + holdEchoesNanos));
        } else {
            world.send(endpoint, to, packet, length);
        }
    }

    /** Holds every echo of a PING back for so long, to be seen as slower than it is. */
    void holdEchoes(long nanos) {
        holdEchoesNanos = nanos;
    }

    void letGo(long nowNanos) {
        while (untilLetGoNanos(nowNanos) <= 0) {
            byte[] packet = heldEchoes.remove().packet();
            world.send(endpoint, SimWorld.GAME, packet, packet.length);
        }
    }

    long untilLetGoNanos(long nowNanos) {
        HeldEcho first = heldEchoes.peek();
        return first == null ? Long.MAX_VALUE : first.dueNanos() - nowNanos;
    }

    /** The longest time between two ticks that were shown, from the first on. */
    long longestGapNanos() {
        long longest = 0;
        long before = seenNanos.firstEntry().getValue();
        for (long nanos : seenNanos.values()) {
            longest = Math.max(longest, nanos - before);
            before = nanos;
        }
        return longest;
    }

    /** Presses the number of its slot at one tick, whatever its bot wants. */
    void pressAt(long tick) {
        pressTick = tick;
    }

    /** Whether there will be something to do: before and after the session there is nothing. */
    boolean isActive() {
        ClientState state = session.state();
        return state != ClientState.IDLE && !state.isTerminal();
    }

    @Override
    public String toString() {
        return "player of slot " + slot + " at endpoint " + endpoint + ", " + session.state();
    }
}
