package dev.naadam.server.core.sim;

import dev.naadam.client.ClientListener;
import dev.naadam.client.ClientOptions;
import dev.naadam.client.ClientSession;
import dev.naadam.client.ClientState;
import dev.naadam.client.DatagramSink;
import dev.naadam.client.ServerPort;
import dev.naadam.game.Bot;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A bot with the real client of one ticket. Holds every view that it sees against what the server showed. */
final class SimPlayer implements ClientListener, DatagramSink {

    int endpoint;
    final int slot;
    final SimMatch match;
    final ClientSession session;
    final List<String> events = new ArrayList<>();
    final List<ClientState> states = new ArrayList<>();
    final List<Long> wrongTicks = new ArrayList<>();
    long ticksSeen;
    long newestTick;

    private final SimWorld world;
    private long pressTick = -1;

    SimPlayer(SimWorld world, int endpoint, SimMatch match, Ticket ticket) {
        this.world = world;
        this.endpoint = endpoint;
        this.match = match;
        this.slot = ticket.slot();
        Bot bot = match.game.bot(match.spec.setup(), slot, match.spec.randomSeed());
        this.session = new ClientSession(
                ticket,
                match.game,
                new SeededEntropy(world.randomSeed() * 1_000_003 + endpoint),
                new JdkPacketCiphers(),
                (tick, view, input) -> {
                    bot.decide(tick, view, input);
                    input[0] = tick == pressTick ? (byte) slot : input[0];
                },
                this,
                ClientOptions.DEFAULTS.withEpochMillis(world::wallMillis));
    }

    @Override
    public void state(ViewFrame view, long tick, long committedTick, long hash) {
        ticksSeen++;
        newestTick = tick;
        if (!Arrays.equals(Witness.encode(view), match.witness.view(slot, tick))) {
            wrongTicks.add(tick);
        }
    }

    @Override
    public void event(long tick, byte[] event, int offset, int length) {
        events.add(HexFormat.of().formatHex(event, offset, offset + length));
    }

    @Override
    public void changed(ClientState state) {
        states.add(state);
    }

    @Override
    public void send(ServerPort port, byte[] packet, int length) {
        world.send(endpoint, port == ServerPort.HANDSHAKE ? SimWorld.HANDSHAKE : SimWorld.GAME, packet, length);
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
