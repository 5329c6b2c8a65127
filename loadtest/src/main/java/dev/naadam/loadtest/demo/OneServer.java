package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.node.Launcher;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.ServerProcess;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One process that does everything. One thread. */
final class OneServer implements EventServers {

    private final ServerProcess server;

    /** Starts it. */
    OneServer(@Nullable Population population) throws IOException {
        this.server = ServerProcess.start(Launcher.path(), Regions.options(population));
    }

    @Override
    public NodeAddress await() throws IOException, InterruptedException {
        return server.await();
    }

    @Override
    public String title() {
        return "process " + server.pid();
    }

    @Override
    public IOException explain(IOException failure) throws IOException, InterruptedException {
        return server.explain(failure);
    }

    @Override
    public void close() {
        server.close();
    }
}
