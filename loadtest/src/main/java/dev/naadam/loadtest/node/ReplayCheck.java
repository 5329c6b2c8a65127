package dev.naadam.loadtest.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.ControlApiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Plays matches again that a server hosted: {@code ./naadam replay verify} in a process of its own, with what the server
 * hands out. Used by one thread, which waits.
 */
public final class ReplayCheck {

    /** A replay is there a few seconds after its match. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long POLL_MILLIS = 100;
    private static final int HEX = 16;

    private final NodeAddress node;
    private final Path launcher;
    private final LongSupplier nanoClock;

    /** Of the matches of this server. */
    public ReplayCheck(NodeAddress node, Path launcher, LongSupplier nanoClock) {
        this.node = node;
        this.launcher = launcher;
        this.nanoClock = nanoClock;
    }

    /**
     * What became of a replay.
     *
     * @param match id
     * @param isTrue whether every tick, the ending and the signature are as they were
     * @param detail one sentence
     */
    public record Checked(String match, boolean isTrue, String detail) {}

    /**
     * Gets and verifies the replays of these matches, which are over.
     *
     * @throws IOException if the server has one of them not, or nothing can be said about it
     */
    public List<Checked> check(List<String> matches) throws IOException, InterruptedException {
        if (matches.isEmpty()) {
            return List.of();
        }
        Path folder = Files.createTempDirectory("naadam-replays-");
        try {
            List<Path> files = new ArrayList<>();
            for (String match : matches) {
                files.add(Files.write(folder.resolve(match + ".replay"), download(match)));
            }
            return verify(files);
        } finally {
            FolderRemoval.remove(folder);
        }
    }

    /** The file of a match that is over. */
    public byte[] download(String match) throws IOException, InterruptedException {
        ControlApi api = node.control();
        long limitNanos = nanoClock.getAsLong() + PATIENCE.toNanos();
        while (true) {
            try {
                return api.replay(match);
            } catch (ControlApiException e) {
                if (nanoClock.getAsLong() - limitNanos >= 0) {
                    throw new IOException("match " + match + " left no replay: " + e.getMessage(), e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Plays these files again, by the keys that the server names; in their order. */
    public List<Checked> verify(List<Path> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("verify", "--json", "--server", node.api().toString()));
        files.forEach(file -> arguments.add(file.toString()));
        List<Checked> checked = new ArrayList<>();
        for (JsonNode line : run(arguments)) {
            checked.add(checked(line));
        }
        if (checked.size() != files.size()) {
            throw new IOException(
                    "replay verify: told of " + checked.size() + " replays (expected: " + files.size() + ")");
        }
        return checked;
    }

    private static Checked checked(JsonNode line) {
        String signature = line.path("signature").asText();
        String detail = line.path("detail").asText();
        boolean isTrue = line.path("verdict").asText().equals("holds") && signature.equals("platform");
        return new Checked(
                line.path("match").asText(),
                isTrue,
                signature.equals("platform") ? detail : detail + "; signature: " + signature);
    }

    /** The hash chain after each tick of each of these files, by the id of its match. A file that is no replay is left out. */
    public Map<String, List<Long>> hashes(List<Path> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("dump"));
        files.forEach(file -> arguments.add(file.toString()));
        Map<String, List<Long>> hashes = new HashMap<>();
        List<Long> current = new ArrayList<>();
        for (JsonNode line : run(arguments)) {
            if (line.has("tick")) {
                current.add(Long.parseUnsignedLong(line.path("hash").asText(), HEX));
            } else {
                // the first line of each says what the match was
                current = new ArrayList<>();
                hashes.put(line.path("match").asText(), current);
            }
        }
        return hashes;
    }

    /** The lines of {@code ./naadam replay} with these arguments. */
    private List<JsonNode> run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "replay"));
        command.addAll(arguments);
        Path errors = Files.createTempFile("naadam-replay-", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            // the launcher that started us has built; its lock must not be waited for again
            builder.environment().put("NAADAM_SKIP_BUILD", "1");
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (out.isEmpty()) {
                throw new IOException("replay " + arguments.getFirst() + " ended with status " + status + ": "
                        + Files.readString(errors).strip());
            }
            return parse(out);
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private static List<JsonNode> parse(String out) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
