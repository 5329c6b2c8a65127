package dev.naadam.server.app.redis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks the loopback port of an embedded Redis who is there, in RESP2 (redis.io, "Redis serialization protocol").
 *
 * <p>A connection per question, bounded in time and bytes: what listens may be anything.
 */
final class RedisProbe {

    /** Longest wait for the connection and then for each read; a Redis on loopback answers in well under 1 ms. */
    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(1).toMillis();
    /** INFO of a Redis without databases is 5 KB. */
    private static final int MAX_REPLY_BYTES = 64 * 1024;

    private static final int MAX_LINE_BYTES = 512;

    private final String password;

    RedisProbe(String password) {
        this.password = password;
    }

    RedisAnswer ask(int port) {
        try (Socket socket = connect(port)) {
            if (!"+OK".equals(send(socket, "AUTH", password))) {
                return new RedisAnswer.Stranger();
            }
            return RedisAnswer.Serving.fromInfo(bulk(socket, send(socket, "INFO")));
        } catch (ConnectException ignored) {
            return new RedisAnswer.Refused();
        } catch (SocketTimeoutException ignored) {
            return new RedisAnswer.Silent();
        } catch (IOException ignored) {
            return new RedisAnswer.Stranger();
        }
    }

    /** Asks it to flush its append-only file and end; whether it did shows in whether the process ends. */
    void shutdown(int port) {
        try (Socket socket = connect(port)) {
            if ("+OK".equals(send(socket, "AUTH", password))) {
                String ignored = send(socket, "SHUTDOWN");
            }
        } catch (IOException ignored) {
            // a Redis that obeys closes the connection without a reply
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(EmbeddedRedis.HOST), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static String send(Socket socket, String... words) throws IOException {
        StringBuilder command =
                new StringBuilder().append('*').append(words.length).append("\r\n");
        for (String word : words) {
            command.append('$')
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.US_ASCII));
        return line(socket.getInputStream());
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.size() == MAX_LINE_BYTES) {
                throw new ProtocolException("no line of a Redis");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static String bulk(Socket socket, String header) throws IOException {
        if (!header.matches("\\$[0-9]{1,6}") || Integer.parseInt(header.substring(1)) > MAX_REPLY_BYTES) {
            throw new ProtocolException("no reply of a Redis");
        }
        int bytes = Integer.parseInt(header.substring(1));
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }
}
