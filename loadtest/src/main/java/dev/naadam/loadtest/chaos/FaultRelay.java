package dev.naadam.loadtest.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP port of the loopback that stands for another one, with connections that can be cut: bytes then wait on both sides
 * and nobody is told, as when a switch loses its power. What stands behind it may be exchanged. Any thread.
 */
final class FaultRelay implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 << 10;
    private static final int CONNECT_LIMIT_MILLIS = 1_000;

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition healed = lock.newCondition();
    private volatile int target;
    private boolean isCut;

    /** Relays to this port of the loopback. */
    FaultRelay(int target) throws IOException {
        this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.target = target;
        Thread.ofVirtual().name("relay-" + port()).start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Connections that come from now on go there. */
    void redirect(int port) {
        target = port;
    }

    /** Nothing passes until it is {@link #heal healed}. */
    void cut() {
        lock.lock();
        try {
            isCut = true;
        } finally {
            lock.unlock();
        }
    }

    /** What was held back goes on. */
    void heal() {
        lock.lock();
        try {
            isCut = false;
            healed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        heal();
        drop(server);
        sockets.forEach(FaultRelay::drop);
    }

    private void accept() {
        try {
            while (true) {
                Socket inner = server.accept();
                Thread.ofVirtual().start(() -> connect(inner));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket inner) {
        Socket outer = new Socket();
        sockets.add(inner);
        sockets.add(outer);
        try {
            awaitHealed();
            inner.setTcpNoDelay(true);
            outer.setTcpNoDelay(true);
            outer.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_LIMIT_MILLIS);
            Thread.ofVirtual().start(() -> pump(inner, outer));
            pump(outer, inner);
        } catch (IOException | InterruptedException e) {
            end(inner, outer);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitHealed();
                out.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // either side is gone: so is the other
        }
        end(from, to);
    }

    private void awaitHealed() throws InterruptedException {
        lock.lock();
        try {
            while (isCut) {
                healed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void end(Socket one, Socket other) {
        drop(one);
        drop(other);
        sockets.remove(one);
        sockets.remove(other);
    }

    private static void drop(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // it is gone either way
        }
    }
}
