package dev.naadam.loadtest.bench.kryonet;

import com.esotericsoftware.kryonet.Connection;
import com.esotericsoftware.kryonet.Listener;
import com.esotericsoftware.kryonet.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * KryoNet's server as its users write one: its own thread receives, a second one ticks all matches 60 times a second and
 * sends. Matches fill in the order of connections. Says {@code ready PORT} and ends with its standard input.
 */
final class KryoNetServer extends Listener {

    private static final int WRITE_BUFFER_BYTES = 16 << 10;
    private static final int OBJECT_BUFFER_BYTES = 4 << 10;
    private static final long GIVE_UP_NANOS = 250_000_000;

    private final List<KryoNetMatch> matches = new CopyOnWriteArrayList<>();
    private final Map<Connection, KryoNetMatch> seats = new ConcurrentHashMap<>();

    private KryoNetServer() {}

    public static void main(String[] arguments) throws IOException {
        // half a server would be a cheap one
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        KryoNetServer players = new KryoNetServer();
        Server server = new Server(WRITE_BUFFER_BYTES, OBJECT_BUFFER_BYTES);
        Messages.register(server.getKryo());
        server.addListener(players);
        int port = freePort();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server.bind(address, address);
        server.start();
        Thread.ofPlatform().daemon().name("ticks").start(players::tickForever);
        System.out.println("ready " + port);
        while (System.in.read() >= 0) {
            // nobody has anything to say: what counts is the end
        }
        server.stop();
    }

    @Override
    public void connected(Connection connection) {
        // the load sends no keep-alive over TCP
        connection.setTimeout(0);
        if (matches.isEmpty() || !matches.getLast().seat(connection)) {
            KryoNetMatch match = new KryoNetMatch(matches.size() + 1L);
            match.seat(connection);
            matches.add(match);
        }
        seats.put(connection, matches.getLast());
    }

    @Override
    public void received(Connection connection, Object message) {
        KryoNetMatch match = seats.get(connection);
        if (match != null && message instanceof Messages.Keys keys) {
            match.press(connection, keys.input);
        }
    }

    private void tickForever() {
        long dueNanos = System.nanoTime();
        while (true) {
            dueNanos += Workload.TICK_NANOS;
            long now = System.nanoTime();
            dueNanos = now - dueNanos > GIVE_UP_NANOS ? now : dueNanos;
            while (dueNanos - System.nanoTime() > 0) {
                LockSupport.parkNanos(dueNanos - System.nanoTime());
            }
            matches.forEach(KryoNetMatch::tick);
        }
    }

    /** KryoNet tells no UDP port that the system chose, so one is chosen that TCP has free; UDP's is as likely free. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
