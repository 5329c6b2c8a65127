package dev.naadam.server.app.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** Tells whoever started the process that it serves, and where. */
final class ReadyFile {

    private ReadyFile() {}

    /** Writes the file whole or not at all: a reader that polls for it never sees half of it. */
    static void write(
            Path file, String apiUrl, int handshakePort, SortedMap<String, Integer> beaconPorts, String version)
            throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("pid", ProcessHandle.current().pid());
        content.put("apiUrl", apiUrl);
        content.put("metricsUrl", apiUrl + "/metrics");
        content.put("handshakePort", handshakePort);
        content.put("beaconPorts", beaconPorts);
        content.put("version", version);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.write(draft, new ObjectMapper().writeValueAsBytes(content));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
