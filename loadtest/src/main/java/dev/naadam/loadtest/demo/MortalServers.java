package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.chaos.ChaosNode;
import dev.naadam.loadtest.chaos.Cluster;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.node.Launcher;
import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Servers of which one may be killed: one that the event is asked of, and two that host matches, each in every region, so
 * that the other one can go on with what is left. They share a data folder and its Redis, which is nobody's child. One thread.
 */
final class MortalServers implements EventServers {

    private final @Nullable Population population;
    private final Cluster cluster;
    private String title = "";

    /** Starts none yet. */
    MortalServers(@Nullable Population population) throws IOException {
        this.population = population;
        this.cluster = Cluster.open(Launcher.path());
    }

    @Override
    public NodeAddress await() throws IOException, InterruptedException {
        ChaosNode control = cluster.add(Regions.control(population));
        control.await();
        List<ChaosNode> hosts =
                List.of(cluster.add(Regions.session(population)), cluster.add(Regions.session(population)));
        for (ChaosNode host : hosts) {
            host.await();
        }
        title = "process " + control.pid() + "; matches: processes "
                + hosts.getFirst().pid() + " and " + hosts.getLast().pid();
        return control.address();
    }

    @Override
    public String title() {
        return title;
    }

    /** Kills with -9 the one that a ticket names; its process id. */
    long kill(int handshakePort) throws IOException, InterruptedException {
        ChaosNode host = cluster.at(handshakePort);
        host.kill();
        return host.pid();
    }

    @Override
    public IOException explain(IOException failure) {
        return new IOException(failure.getMessage() + " (logs of the servers: " + cluster.keepFolder() + ")", failure);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
