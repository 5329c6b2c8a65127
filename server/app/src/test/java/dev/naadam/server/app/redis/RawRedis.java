package dev.naadam.server.app.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One inline command over a socket of its own, for tests that look at Redis past our own client. */
public final class RawRedis {

    private static final int TIMEOUT_MILLIS = 5_000;

    private RawRedis() {}

    /** The first line of the reply, or the second when the first only tells a length. */
    public static String command(RedisUri redis, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getAllByName(redis.host())[0], redis.port());
                BufferedReader replies =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String login = URI.create(redis.text()).getUserInfo();
            if (login != null) {
                send(socket, "AUTH " + login.substring(login.indexOf(':') + 1));
                String ignored = replies.readLine();
            }
            send(socket, command);
            String reply = replies.readLine();
            return reply != null && reply.startsWith("$") && !reply.equals("$-1") ? replies.readLine() : reply;
        }
    }

    private static void send(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
