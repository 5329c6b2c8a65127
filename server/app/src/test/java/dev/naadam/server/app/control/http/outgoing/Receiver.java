package dev.naadam.server.app.control.http.outgoing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A receiver of webhooks that answers as a test says, as badly as it likes. */
public final class Receiver implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)\r\n");

    /** What arrived, in order. */
    public final List<Request> requests = new CopyOnWriteArrayList<>();

    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private volatile Answer answer = out -> write(out, "HTTP/1.1 204 No Content\r\n\r\n");

    private Receiver(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    /** One request. */
    public record Request(String head, String body, String serverName) {

        /** The value of a header, empty if there is none. */
        public String header(String name) {
            Matcher found =
                    Pattern.compile("(?i)\r\n" + name + ": ([^\r]*)\r\n").matcher(head);
            return found.find() ? found.group(1) : "";
        }
    }

    /** What is written back. */
    @FunctionalInterface
    public interface Answer {

        void to(OutputStream out) throws IOException;
    }

    public static Receiver plain() throws IOException {
        return new Receiver(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    static Receiver encrypted(SSLContext shown) throws IOException {
        return new Receiver(shown.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return server.getLocalPort();
    }

    public void answer(Answer next) {
        answer = next;
    }

    /** An answer without a body. */
    public void answer(String head) {
        answer = out -> write(out, "HTTP/1.1 " + head + "\r\ncontent-length: 0\r\n\r\n");
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Request request = read(in, socket); request != null; request = read(in, socket)) {
                requests.add(request);
                answer.to(socket.getOutputStream());
            }
        } catch (IOException gone) {
            // so is the other side
        }
    }

    private static @Nullable Request read(InputStream in, Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return new Request(head.toString(), new String(body, StandardCharsets.UTF_8), serverName(socket));
    }

    private static String serverName(Socket socket) {
        if (!(socket instanceof SSLSocket tls)) {
            return "";
        }
        return ((ExtendedSSLSession) tls.getSession())
                .getRequestedServerNames().stream()
                        .map(name -> ((SNIHostName) name).getAsciiName())
                        .findFirst()
                        .orElse("");
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
