package dev.naadam.server.app.plan;

import dev.naadam.server.app.options.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam plan}. */
@Command(
        name = "plan",
        description = {
            "Places the matches of a file in the regions that are fairest to both teams, without a server,",
            "and says how fair that is. docs/fairness.md has the definition."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 planned, 1 a file could not be read or written, 2 wrong use or a bad row."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class PlanCommand implements Callable<Integer> {

    private static final LongSupplier NANO_CLOCK = System::nanoTime;

    @Mixin
    private PlanOptions options;

    @Spec
    private CommandSpec spec;

    private BadRows badRows;
    private Planner planner;
    private PlanSummary summary;
    private Progress progress;

    /** For picocli. */
    public PlanCommand() {}

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        badRows = new BadRows(options.isSkippingBad, err);
        progress = new Progress(err, NANO_CLOCK);
        try {
            RegionTable regions = RegionTable.read(options.regions, badRows);
            planner = new Planner(regions, options.isPadded, NANO_CLOCK);
            summary = new PlanSummary(regions.regions());
            PlayerTable players = PlayerTable.read(options.players, regions.regions(), badRows);
            try (MatchTable matches = MatchTable.open(options.matches, regions.regions(), players, badRows)) {
                plan(matches);
            }
        } catch (PlanFailure e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IOException e) {
            // the messages of the JDK's exceptions are often nothing but the name of a file
            err.println("naadam: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return 1;
        } finally {
            progress.clear();
            err.flush();
        }
        report();
        return 0;
    }

    private void plan(MatchTable matches) throws IOException {
        if (options.out == null) {
            planAll(matches, null);
            return;
        }
        try (DecisionFile decisions = new DecisionFile(options.out)) {
            planAll(matches, decisions);
            decisions.finish();
        }
    }

    private void planAll(MatchTable matches, @Nullable DecisionFile decisions) throws IOException {
        List<PlannedMatch> round = new ArrayList<>();
        for (PlannedMatch match = matches.next(); match != null; match = matches.next()) {
            if (options.batch == null) {
                keep(planner.place(match), decisions);
            } else {
                round.add(match);
            }
            if (options.batch != null && round.size() == options.batch) {
                keepRound(round, decisions);
            }
        }
        if (!round.isEmpty()) {
            keepRound(round, decisions);
        }
    }

    private void keepRound(List<PlannedMatch> round, @Nullable DecisionFile decisions) throws IOException {
        for (Placement placement : planner.placeRound(round)) {
            keep(placement, decisions);
        }
        round.clear();
    }

    private void keep(Placement placement, @Nullable DecisionFile decisions) throws IOException {
        summary.add(placement);
        if (decisions != null) {
            decisions.add(placement);
        }
        progress.show((summary.placed() + summary.unplaced()) + " matches");
    }

    private void report() {
        PrintWriter out = spec.commandLine().getOut();
        PlanReport report = new PlanReport(summary, options, badRows.count());
        report.print(out);
        if (options.isJson) {
            out.println(report.json());
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        err.println(PlanTimes.text(planner));
        err.flush();
    }
}
