package dev.naadam.loadtest.chaos;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.loadtest.fleet.BotFleet;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.Routes;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.node.ReplayCheck;
import dev.naadam.loadtest.report.Pause;
import dev.naadam.protocol.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** One match and one fault. */
final class ChaosRun {

    /** For bots to connect, on a machine where servers are just starting. */
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    /** Beyond the length of the match: the longest outage that is still one. */
    private static final Duration END_LIMIT = Duration.ofSeconds(30);

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int FAULT_AFTER_MILLIS = 600;
    private static final int FAULT_SPREAD_MILLIS = 1_200;

    private final Cluster cluster;
    private final Path launcher;
    private final SwarmPlan plan;
    private final LongSupplier nanoClock;
    private final Mischief mischief;

    ChaosRun(Cluster cluster, Path launcher, SwarmPlan plan, LongSupplier nanoClock) {
        this.cluster = cluster;
        this.launcher = launcher;
        this.plan = plan;
        this.nanoClock = nanoClock;
        this.mischief = new Mischief(cluster, nanoClock);
    }

    /** Plays it; a promise that is broken is in the report, and what kept us from looking is thrown. */
    RunReport play(Scenario scenario) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(plan.randomSeed());
        ShownToBots shown = new ShownToBots(plan.bots());
        List<String> faults = new ArrayList<>();
        CreatedMatch match =
                cluster.address().control().createMatch(plan.match(0).durable("strict"));
        ChaosNode owner = cluster.at(handshakePort(match));
        long faultNanos;
        try (BotFleet fleet = new BotFleet(plan, 1, nanoClock, shown)) {
            fleet.join(0, match.tickets(), Routes.DIRECT);
            awaitStart(fleet);
            sleep(FAULT_AFTER_MILLIS + random.nextInt(FAULT_SPREAD_MILLIS));
            faultNanos = nanoClock.getAsLong();
            mischief.act(scenario, owner, random);
            awaitEnd(fleet);
            FleetFigures figures = fleet.finish(ClientState.FINISHED);
            figures.dropouts().forEach(bot -> faults.add(bot.toString()));
        } finally {
            cluster.thawAll();
        }
        // from whoever is left
        ReplayCheck replays = new ReplayCheck(cluster.address(), launcher, nanoClock);
        MatchReplay replay = MatchReplay.of(match.id(), replays);
        return shown.against(replay, new ShownToBots.Fault(scenario, plan.randomSeed(), faultNanos), faults);
    }

    private static int handshakePort(CreatedMatch match) {
        return Ticket.decode(match.tickets().getFirst().ticket())
                .addresses()
                .getFirst()
                .port();
    }

    private void awaitStart(BotFleet fleet) throws IOException, InterruptedException {
        long limitNanos = nanoClock.getAsLong() + START_LIMIT.toNanos();
        while (fleet.progress().playing() < plan.bots()) {
            if (nanoClock.getAsLong() - limitNanos > 0 || fleet.progress().over() > 0) {
                throw new IOException("the match did not begin: "
                        + fleet.finish(ClientState.PLAYING).dropouts());
            }
            sleep(20);
        }
    }

    private void awaitEnd(BotFleet fleet) throws InterruptedException {
        long limitNanos = nanoClock.getAsLong() + END_LIMIT.toNanos();
        while (fleet.progress().over() < plan.bots() && nanoClock.getAsLong() - limitNanos < 0) {
            sleep(20);
        }
    }

    private void sleep(long millis) throws InterruptedException {
        Pause.until(nanoClock.getAsLong() + millis * NANOS_PER_MILLI, nanoClock, () -> {});
    }
}
