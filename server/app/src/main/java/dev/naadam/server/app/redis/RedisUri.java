package dev.naadam.server.app.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where a Redis is and how to log in.
 *
 * <p>Printed as {@code host:port}: user names and passwords stay out of logs and error lines.
 *
 * @param text the whole URL, password included; for the client library only
 * @param host name or address, an IPv6 address without its brackets
 * @param port 1 to 65535
 */
public record RedisUri(String text, String host, int port) {

    /** Port of a URL that names none. */
    public static final int DEFAULT_PORT = 6379;

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|::1");

    private static final String EXPECTED =
            " (expected: redis://[[user]:password@]host[:port][/database] or rediss://...)";

    /**
     * Reads a URL such as {@code redis://:secret@redis.example:6379/0}.
     *
     * @throws IllegalArgumentException in one line that repeats nothing of the text, as that may hold a password
     */
    public static RedisUri parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException ignored) {
            throw new IllegalArgumentException("Redis URL: not a URL" + EXPECTED);
        }
        String scheme = uri.getScheme();
        if (!"redis".equals(scheme) && !"rediss".equals(scheme)) {
            throw new IllegalArgumentException("Redis URL: unknown scheme" + EXPECTED);
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (!path.matches("/?|/[0-9]{1,4}") || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("Redis URL: more after the port than a database number" + EXPECTED);
        }
        String host = uri.getHost();
        int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
        if (host == null || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("Redis URL: no host, or a port out of range" + EXPECTED);
        }
        return new RedisUri(text, host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
    }

    static RedisUri local(int port, String password) {
        return parse("redis://:" + password + "@" + EmbeddedRedis.HOST + ":" + port);
    }

    /** Whether what is sent there is encrypted. */
    public boolean isEncrypted() {
        return text.startsWith("rediss:");
    }

    /** Whether the URL itself names a password. */
    public boolean hasPassword() {
        String login = URI.create(text).getRawUserInfo();
        // without a colon the client library takes the whole of it for one
        return login != null && !login.endsWith(":");
    }

    /** Whether the machine is this one; names are not looked up. */
    public boolean isLoopback() {
        return host.equals("localhost") || LOOPBACK.matcher(host).matches();
    }

    /** The same place with this password; what stands before the @, if anything, is the user's name. */
    public RedisUri withPassword(String password) {
        URI uri = URI.create(text);
        String login = uri.getRawUserInfo();
        String user = login == null ? "" : login.replaceFirst(":$", "");
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        String place = uri.getRawAuthority().substring(login == null ? 0 : login.length() + 1);
        return parse(uri.getScheme() + "://" + user + ":" + encoded + "@" + place + uri.getRawPath());
    }

    @Override
    public String toString() {
        return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
    }
}
