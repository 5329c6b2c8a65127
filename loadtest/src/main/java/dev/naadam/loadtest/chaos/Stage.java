package dev.naadam.loadtest.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The servers of a scenario and what is between them and their journal. One thread. */
final class Stage implements AutoCloseable {

    private final Cluster cluster;
    private final Map<ChaosNode, FaultRelay> links = new HashMap<>();
    private @Nullable JournalPair journal;

    private Stage(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Starts what the scenario needs, and waits until it serves; {@code nodes} host matches. */
    static Stage of(Scenario scenario, Path launcher, int nodes) throws IOException, InterruptedException {
        Stage stage = new Stage(Cluster.open(launcher));
        boolean isUp = false;
        try {
            stage.start(scenario, nodes);
            isUp = true;
            return stage;
        } finally {
            if (!isUp) {
                stage.close();
            }
        }
    }

    private void start(Scenario scenario, int nodes) throws IOException, InterruptedException {
        switch (scenario) {
            case KILL_OWNER, FREEZE_OWNER, KILL_REDIS, CASCADE -> {
                for (int node = 0; node < nodes; node++) {
                    // the first one makes the folder's keys and Redis
                    cluster.add(List.of()).await();
                }
            }
            case CUT_LINK -> {
                cluster.add(List.of("--role=control")).await();
                for (int node = 0; node < nodes; node++) {
                    FaultRelay link = new FaultRelay(cluster.redisPort());
                    String journal = "--journal=redis://:" + cluster.redisPassword() + "@127.0.0.1:" + link.port();
                    ChaosNode host = cluster.add(List.of("--role=session", journal));
                    links.put(host, link);
                    host.await();
                }
            }
            case PROMOTE -> {
                cluster.add(List.of("--role=control")).await();
                JournalPair pair = new JournalPair(bundledRedis(), cluster.folder());
                journal = pair;
                String option = "--journal=redis://127.0.0.1:" + pair.port();
                for (int node = 0; node < nodes; node++) {
                    cluster.add(List.of("--role=session", option, "--journal-replicas=1"))
                            .await();
                }
            }
            case SHARD_100, HANDOVER -> {
                cluster.add(List.of("--role=control")).await();
                // all matches are placed on one node, and the other has room for none that is new
                // a drain gives what it can't hand over its limit, and 0 s would end the matches before they have left
                cluster.add(List.of("--role=session", "--drain-limit=1m", "--tick-budget=1000"))
                        .await();
                cluster.add(List.of("--role=session", "--drain-limit=1m", "--tick-budget=1"))
                        .await();
            }
        }
    }

    private Path bundledRedis() throws IOException {
        try (Stream<Path> found = Files.list(cluster.folder().resolve("data/redis/bin"))) {
            return found.filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no redis-server in " + cluster.folder()));
        }
    }

    Cluster cluster() {
        return cluster;
    }

    /** Starts again what the last run has killed. */
    void restore() throws IOException, InterruptedException {
        cluster.revive();
    }

    /** Cuts a node off from its journal. */
    void cut(ChaosNode node) {
        link(node).cut();
    }

    /** Ends that. */
    void heal(ChaosNode node) {
        link(node).heal();
    }

    private FaultRelay link(ChaosNode node) {
        FaultRelay link = links.get(node);
        if (link == null) {
            throw new IllegalStateException("nothing is between this node and its journal");
        }
        return link;
    }

    /** Kills the journal's primary and has the replica take its place. */
    void promote() throws IOException, InterruptedException {
        if (journal == null) {
            throw new IllegalStateException("the journal has no replica here");
        }
        journal.promote();
    }

    @Override
    public void close() {
        links.values().forEach(FaultRelay::close);
        if (journal != null) {
            journal.close();
        }
        cluster.close();
    }
}
