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
import java.util.function.LongSupplier;

/** One fault, and the matches that it meets. */
final class ChaosRun {

    /** For bots to connect, on a machine where servers are just starting. */
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    /** Beyond the length of the match: the longest outage that is still one. */
    private static final Duration END_LIMIT = Duration.ofSeconds(30);

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Cluster cluster;
    private final Path launcher;
    private final SwarmPlan plan;
    private final LongSupplier nanoClock;
    private final Mischief mischief;

    ChaosRun(Stage stage, Path launcher, SwarmPlan plan, LongSupplier nanoClock) {
        this.cluster = stage.cluster();
        this.launcher = launcher;
        this.plan = plan;
        this.nanoClock = nanoClock;
        this.mischief = new Mischief(stage, nanoClock);
    }

    /** Plays it; a promise that is broken is in the report, and what kept us from looking is thrown. */
    RunReport play(Scenario scenario, Course course) throws IOException, InterruptedException {
        ShownToBots shown = new ShownToBots(plan.bots());
        List<String> faults = new ArrayList<>();
        List<CreatedMatch> matches = create();
        ChaosNode owner = cluster.at(handshakePort(matches.getFirst()));
        long faultNanos;
        try (BotFleet fleet = new BotFleet(plan, 1, nanoClock, shown)) {
            for (int match = 0; match < matches.size(); match++) {
                fleet.join(match, matches.get(match).tickets(), Routes.DIRECT);
            }
            awaitStart(fleet);
            sleep(course.faultAfterMillis());
            faultNanos = nanoClock.getAsLong();
            mischief.act(scenario, owner, course);
            awaitEnd(fleet, course.matchSeconds(scenario));
            FleetFigures figures = fleet.finish(ClientState.FINISHED);
            figures.dropouts().forEach(bot -> faults.add(bot.toString()));
        } finally {
            cluster.thawAll();
        }
        // from whoever is left
        ReplayCheck check = new ReplayCheck(cluster.address(), launcher, nanoClock);
        List<MatchReplay> replays =
                MatchReplay.of(matches.stream().map(CreatedMatch::id).toList(), check);
        return shown.against(replays, new ShownToBots.Fault(scenario, plan.randomSeed(), faultNanos), faults);
    }

    /** All on one node: where there are several, the others have no room. */
    private List<CreatedMatch> create() throws IOException, InterruptedException {
        List<CreatedMatch> matches = new ArrayList<>();
        for (int match = 0; match < plan.matches(); match++) {
            CreatedMatch created =
                    cluster.address().control().createMatch(plan.match(match).durable("strict"));
            matches.add(created);
            if (handshakePort(created) != handshakePort(matches.getFirst())) {
                throw new IOException("match " + match + " is not where the others are");
            }
        }
        return matches;
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

    private void awaitEnd(BotFleet fleet, int matchSeconds) throws InterruptedException {
        long limitNanos =
                nanoClock.getAsLong() + END_LIMIT.plusSeconds(matchSeconds).toNanos();
        while (fleet.progress().over() < plan.bots() && nanoClock.getAsLong() - limitNanos < 0) {
            sleep(20);
        }
    }

    private void sleep(long millis) throws InterruptedException {
        Pause.until(nanoClock.getAsLong() + millis * NANOS_PER_MILLI, nanoClock, () -> {});
    }
}
