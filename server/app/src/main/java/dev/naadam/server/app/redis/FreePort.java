package dev.naadam.server.app.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Chooses a loopback port below the range that systems give to outgoing connections (32768 and up on Linux).
 *
 * <p>A Redis that died is started again on its old port so that its clients find it; a port of the outgoing range could
 * meanwhile have become somebody's end of a connection.
 */
final class FreePort {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 200;

    private FreePort() {}

    static int choose(RandomGenerator random) throws EmbeddedRedisException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = random.nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedRedisException("no free port on " + EmbeddedRedis.HOST + " in " + FIRST + " to " + LAST);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(EmbeddedRedis.HOST))) {
            return socket.isBound();
        } catch (IOException ignored) {
            return false;
        }
    }
}
