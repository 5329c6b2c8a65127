package dev.naadam.loadtest.bench.kryonet;

import com.esotericsoftware.kryonet.FrameworkMessage.RegisterTCP;
import com.esotericsoftware.kryonet.FrameworkMessage.RegisterUDP;
import com.esotericsoftware.kryonet.KryoSerialization;
import dev.naadam.game.Bot;
import dev.naadam.game.ViewFrame;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** One client: a TCP connection that only introduces it, and a UDP socket that plays. */
final class KryoNetBot {

    private static final int HELLO_TRIES = 20;
    private static final int HELLO_MILLIS = 250;

    private final Socket introduction;
    private final DatagramChannel channel;
    private final KryoSerialization serialization;
    private final Bot brain;
    private final ViewFrame nothing = new ViewFrame(Workload.GAME.viewSchema(Workload.setup()));
    private final Messages.Keys keys = new Messages.Keys();

    private KryoNetBot(Socket introduction, DatagramChannel channel, KryoSerialization serialization, Bot brain) {
        this.introduction = introduction;
        this.channel = channel;
        this.serialization = serialization;
        this.brain = brain;
        this.keys.input = new byte[Workload.GAME.inputBytes()];
    }

    /** Connects as KryoNet's client does: told its number over TCP, it says it over UDP until that is confirmed. */
    static KryoNetBot connect(InetSocketAddress server, KryoSerialization serialization, Bot brain) throws IOException {
        Socket introduction = new Socket(server.getAddress(), server.getPort());
        introduction.setSoTimeout(HELLO_MILLIS);
        DatagramChannel channel = DatagramChannel.open();
        channel.connect(server);
        channel.configureBlocking(false);
        KryoNetBot bot = new KryoNetBot(introduction, channel, serialization, brain);
        bot.introduce();
        return bot;
    }

    DatagramChannel channel() {
        return channel;
    }

    /** Sends the keys of a tick. */
    void send(int tick, ByteBuffer buffer) throws IOException {
        brain.decide(tick, nothing, keys.input);
        keys.tick = tick;
        write(keys, buffer);
    }

    /** Reads one datagram into the buffer; its length, 0 if there is none. */
    int receive(ByteBuffer buffer) throws IOException {
        buffer.clear();
        return channel.read(buffer);
    }

    private void introduce() throws IOException {
        DataInputStream in = new DataInputStream(introduction.getInputStream());
        if (!(read(in) instanceof RegisterTCP number)) {
            throw new IOException("KryoNet's server did not say RegisterTCP");
        }
        RegisterUDP hello = new RegisterUDP();
        hello.connectionID = number.connectionID;
        for (int i = 0; i < HELLO_TRIES; i++) {
            write(hello, ByteBuffer.allocate(64));
            try {
                read(in);
                return;
            } catch (SocketTimeoutException e) {
                // the datagram was lost: once more
            }
        }
        throw new IOException("KryoNet's server did not answer over UDP");
    }

    private Object read(DataInputStream in) throws IOException {
        byte[] message = new byte[in.readInt()];
        in.readFully(message);
        return serialization.read(null, ByteBuffer.wrap(message));
    }

    private void write(Object message, ByteBuffer buffer) throws IOException {
        buffer.clear();
        serialization.write(null, buffer, message);
        channel.write(buffer.flip());
    }
}
