package dev.naadam.client.control;

import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in answers: four numbers and a port. A name would be looked up, and two lookups may find two beacons. */
final class AddressText {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3}):(\\d{1,5})");
    private static final int IP_BYTES = 4;
    private static final int MAX_BYTE = 255;
    private static final int MAX_PORT = 65_535;

    private AddressText() {}

    static WireAddress parse(String text) throws IOException {
        Matcher parts = FORM.matcher(text);
        boolean isAddress = parts.matches();
        byte[] ip = new byte[IP_BYTES];
        for (int i = 0; isAddress && i < IP_BYTES; i++) {
            int part = Integer.parseInt(parts.group(i + 1));
            isAddress = part <= MAX_BYTE;
            ip[i] = (byte) part;
        }
        int port = isAddress ? Integer.parseInt(parts.group(IP_BYTES + 1)) : 0;
        if (port < 1 || port > MAX_PORT) {
            throw new IOException("the answer's address '" + text + "' is none (expected: such as 203.0.113.5:7400)");
        }
        return new WireAddress(ip, port);
    }
}
