package dev.naadam.loadtest.bench;

import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.ProgressLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What {@code strict} costs beside {@code none}: the same matches with the one and with the other, each time on a fresh
 * server. None stands first and last and strict twice between, so that what the machine does better or worse as time goes
 * by is in both alike. The server's own Redis is on the server's core.
 */
public final class DurabilityRun {

    private static final String NONE = "none";
    private static final String STRICT = "strict";
    private static final List<String> SEQUENCE = List.of(NONE, STRICT, STRICT, NONE);

    private final BenchOrder order;
    private final MachineFacts machine;
    private final ProgressLine progress;
    private final LongSupplier nanoClock;

    /** One that was not run yet; of the order, matches, timing and launcher count. */
    public DurabilityRun(BenchOrder order, MachineFacts machine, ProgressLine progress, LongSupplier nanoClock) {
        this.order = order;
        this.machine = machine;
        this.progress = progress;
        this.nanoClock = nanoClock;
    }

    /**
     * Runs it, once; whatever happens, no process is left.
     *
     * @throws Refused if this machine can't
     */
    public DurabilityReport run() throws IOException, InterruptedException {
        Cores cores = Cores.ofThisMachine();
        cores.moveHere();
        ServerRun servers = new ServerRun(
                () -> ServerProcess.start(
                        Cores.pinned(cores.server(), List.of()),
                        order.launcher(),
                        List.of("--shards", "1", "--tick-budget", "1000")),
                progress,
                nanoClock);
        List<ServerFacts> none = new ArrayList<>();
        List<ServerFacts> strict = new ArrayList<>();
        for (String durability : SEQUENCE) {
            ServerFacts facts = servers.run(new ServerRun.Order(order.matches(), order.timing(), false, durability));
            (durability.equals(STRICT) ? strict : none).add(facts);
        }
        return new DurabilityReport(machine, order.timing(), none, strict);
    }
}
