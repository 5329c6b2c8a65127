package dev.naadam.server.app.webhook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a webhook's requests go, read from its URL once and by one reader: the request is made of these parts and never of
 * the text, so no second reader can see another host in it.
 *
 * <p>Only names are taken, no addresses: with that the many ways to write one (decimal, octal, hexadecimal, mapped) are out
 * before anything is looked up. What a name leads to is judged when it is, see {@link PublicAddresses}.
 *
 * @param isEncrypted https; plain http is for tests on one machine only
 * @param host as DNS knows it, lower case
 * @param port 443 or 8443; any in tests on one machine
 * @param path with query, from its slash on
 */
public record Target(boolean isEncrypted, String host, int port, String path) {

    private static final Pattern URL = Pattern.compile("(https?)://([^/?#]*)(/[^?#]*)?(\\?[^#]*)?(#.*)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:]*)(?::([0-9]{1,5}))?");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int OTHER_HTTPS = 8443;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_HOST_CHARS = 253;

    /**
     * Reads a URL.
     *
     * @param isLoopbackAllowed the explicit option for tests: plain http, any port and the addresses of this machine
     */
    public static Target of(String url, boolean isLoopbackAllowed) throws TargetRefused {
        if (url.length() > WebhookLimits.MAX_URL_CHARS) {
            throw new TargetRefused(
                    url.length() + " characters (expected: at most " + WebhookLimits.MAX_URL_CHARS + ")");
        }
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) <= ' ' || url.charAt(i) > '~') {
                throw new TargetRefused(
                        "a character that no URL has (expected: printable ASCII; write a name in other letters as xn--...)");
            }
        }
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new TargetRefused("not a URL such as https://example.org/hooks");
        }
        boolean isEncrypted = parts.group(1).equals("https");
        if (!isEncrypted && !isLoopbackAllowed) {
            throw new TargetRefused("not encrypted (expected: https)");
        }
        if (parts.group(5) != null) {
            throw new TargetRefused("a fragment, which no server is sent");
        }
        String path = (parts.group(3) == null ? "/" : parts.group(3)) + (parts.group(4) == null ? "" : parts.group(4));
        if (!PATH.matcher(path).matches()) {
            throw new TargetRefused("a path with characters that must be percent-encoded");
        }
        return of(isEncrypted, parts.group(2), path, isLoopbackAllowed);
    }

    private static Target of(boolean isEncrypted, String authority, String path, boolean isLoopbackAllowed)
            throws TargetRefused {
        if (authority.indexOf('@') >= 0) {
            throw new TargetRefused("user information in it (expected: none; requests are signed)");
        }
        Matcher parts = HOST_AND_PORT.matcher(authority);
        if (!parts.matches()) {
            throw new TargetRefused("not a host name (expected: a name, no address)");
        }
        int usual = isEncrypted ? HTTPS : HTTP;
        int port = parts.group(2) == null ? usual : Integer.parseInt(parts.group(2));
        boolean isUsualPort = port == HTTPS || port == OTHER_HTTPS;
        if (port == 0 || port > MAX_PORT || (!isUsualPort && !isLoopbackAllowed)) {
            throw new TargetRefused("port " + port + " (expected: 443 or 8443)");
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        if (!isLoopbackAllowed || !host.equals("127.0.0.1")) {
            requireName(host, isLoopbackAllowed);
        }
        return new Target(isEncrypted, host, port, path);
    }

    private static void requireName(String host, boolean isLoopbackAllowed) throws TargetRefused {
        String[] labels = host.split("\\.", -1);
        if (host.isEmpty() || host.length() > MAX_HOST_CHARS) {
            throw new TargetRefused("no host name (expected: 1 to " + MAX_HOST_CHARS + " characters)");
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new TargetRefused("not a host name (expected: letters, digits and dashes between dots)");
            }
        }
        // what ends in a number is an address to some reader or other: 127.1, 2130706433, 0x7f.1, 0177.0.0.1
        if (NUMBER.matcher(labels[labels.length - 1]).matches()) {
            throw new TargetRefused("an address (expected: a host name)");
        }
        boolean isLocal = labels.length == 1 || labels[labels.length - 1].equals("localhost");
        if (isLocal && !isLoopbackAllowed) {
            throw new TargetRefused("a name without a dot, which is one of our own network (expected: a public name)");
        }
    }

    /** Name and port as the Host header has them. */
    public String authority() {
        return port == (isEncrypted ? HTTPS : HTTP) ? host : host + ":" + port;
    }
}
