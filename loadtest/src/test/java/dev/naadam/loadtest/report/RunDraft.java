package dev.naadam.loadtest.report;

import dev.naadam.loadtest.fleet.BotFate;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.Percentiles;
import dev.naadam.loadtest.node.ServerFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures of 100 bots in 10 matches at 60 Hz for 60 s, all of it well, until one is changed by name. */
record RunDraft(Map<String, Long> changed, List<BotFate> dropouts) {

    private static final long WINDOW_NANOS = 60_000_000_000L;

    static RunDraft good() {
        return new RunDraft(Map.of(), List.of());
    }

    RunDraft with(String figure, long value) {
        Map<String, Long> more = new HashMap<>(changed);
        more.put(figure, value);
        return new RunDraft(more, dropouts);
    }

    RunDraft without(BotFate bot) {
        List<BotFate> more = new ArrayList<>(dropouts);
        more.add(bot);
        return new RunDraft(changed, more);
    }

    FleetFigures fleet() {
        Percentiles lateness = new Percentiles(360_000, 400, 900, 1000, figure("latenessP999Micros", 1200), 3000);
        return new FleetFigures(
                WINDOW_NANOS,
                100,
                100 - dropouts.size(),
                360_000,
                figure("inputsSent", 360_000),
                360_000,
                0,
                0,
                360_000,
                0,
                36_000_000,
                figure("receiveDrops", 0),
                figure("sendDrops", 0),
                new Percentiles(360_000, 30_000, 40_000, 45_000, 50_000, 60_000),
                new Percentiles(360_000, 16_600, 17_000, 18_000, 20_000, 30_000),
                lateness,
                dropouts);
    }

    ServerFigures server() {
        return new ServerFigures(
                WINDOW_NANOS,
                figure("ticks", 36_000),
                36_000,
                figure("serverApplied", 360_000),
                figure("missing", 0),
                figure("late", 0),
                0,
                0,
                0,
                figure("scheduleSlips", 0),
                0,
                360_000,
                2000,
                200,
                30_000_000_000L);
    }

    SwarmReport report() {
        return new SwarmReport(
                "arena-10",
                10,
                60,
                5000,
                7,
                new MachineFacts(2, "some JDK", "some system", List.of("swarm")),
                fleet(),
                server(),
                null,
                6_000_000_000L,
                Verdict.of(60, 10, fleet(), server()));
    }

    private long figure(String name, long usual) {
        return changed.getOrDefault(name, usual);
    }
}
