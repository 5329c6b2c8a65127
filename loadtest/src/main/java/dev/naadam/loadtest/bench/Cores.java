package dev.naadam.loadtest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Which core is for whom. Pinned with {@code taskset}: a server that wanders shares its caches and its time with the
 * load, and what is measured then is the scheduler.
 *
 * @param server where the measured process runs, whichever it is
 * @param load where everything else of a benchmark runs, this JVM included
 */
public record Cores(int server, int load) {

    private static final String ALLOWED = "Cpus_allowed_list:";
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long PIN_LIMIT_SECONDS = 10;

    /**
     * The first two cores that this process may use.
     *
     * @throws Refused if there are none, or no way to tell or to pin
     */
    public static Cores ofThisMachine() throws IOException {
        if (!Files.isReadable(STATUS)) {
            throw new Refused("the benchmark reads /proc and pins with taskset: it runs on Linux only");
        }
        if (Programs.find("taskset").isEmpty()) {
            throw new Refused(
                    "taskset is not on PATH (package util-linux): without it nothing can be pinned to a core");
        }
        return of(Files.readString(STATUS));
    }

    /** From the text of {@code /proc/self/status}. */
    static Cores of(String status) throws Refused {
        List<Integer> allowed = status.lines()
                .filter(line -> line.startsWith(ALLOWED))
                .findFirst()
                .map(line -> list(line.substring(ALLOWED.length()).trim()))
                .orElse(List.of());
        if (allowed.size() < 2) {
            throw new Refused("this process may use " + allowed.size() + " core(s), the benchmark needs two:"
                    + " one for the server, one for the load");
        }
        return new Cores(allowed.get(0), allowed.get(1));
    }

    /** A command that runs on one core, with all its threads and children. */
    public static List<String> pinned(int core, List<String> command) {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
        pinned.addAll(command);
        return pinned;
    }

    /** Moves this JVM, with the threads it has and will have, to the load's core. */
    public void moveHere() throws IOException, InterruptedException {
        String self = Long.toString(ProcessHandle.current().pid());
        Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", Integer.toString(load), self)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!taskset.waitFor(PIN_LIMIT_SECONDS, TimeUnit.SECONDS) || taskset.exitValue() != 0) {
            throw new Refused("taskset can't pin this process to core " + load);
        }
    }

    /** A list as the kernel writes it: {@code 0-2,5}. */
    private static List<Integer> list(String text) {
        List<Integer> cores = new ArrayList<>();
        for (String range : text.split(",", -1)) {
            String[] ends = range.split("-", -1);
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int core = Integer.parseInt(ends[0]); core <= last; core++) {
                cores.add(core);
            }
        }
        return cores;
    }
}
