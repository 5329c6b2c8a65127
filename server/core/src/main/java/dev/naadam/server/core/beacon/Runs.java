package dev.naadam.server.core.beacon;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.ticket.WireAddress;
import org.jspecify.annotations.Nullable;

/** Sends probes when they are due, takes their echoes, and tells what they came to. One thread. */
final class Runs {

    /** After the last probe: until it is lost, and then for as long as the result can be fetched. */
    private static final long AFTERLIFE_NANOS =
            BeaconLimits.ECHO_LIMIT_MICROS * 1_000 + BeaconLimits.RESULT_LIFE_MILLIS * 1_000_000;

    private final RunTable table;
    private final RunKey key;
    private final PacedBudget signatures;
    private final BeaconCounters counters;
    private long opened;

    Runs(BeaconBudgets budgets, Entropy entropy, PacedBudget signatures, BeaconCounters counters) {
        this.table = new RunTable(budgets.maxRuns(), budgets.maxUnclaimedRuns());
        this.key = new RunKey(entropy);
        this.signatures = signatures;
        this.counters = counters;
    }

    long id(WireAddress address, byte[] clientRandom) {
        return key.runId(address, clientRandom);
    }

    boolean has(long id) {
        return table.find(id) != null;
    }

    boolean hasRoom(boolean isClaimed) {
        return table.hasRoom(isClaimed);
    }

    /** Its first probe is due at once. */
    void open(long id, Source source, @Nullable MeasuredPlayer player, long nowNanos) {
        opened++;
        table.add(new Run(id, opened, source, player, nowNanos));
        counters.runs(table.size());
    }

    BeaconFate echo(Probe echo, Source source, long nowNanos) {
        Run run = find(echo.run(), source);
        return run == null ? BeaconFate.UNKNOWN_RUN : run.samples.echo(echo.number(), echo.nonce(), nowNanos);
    }

    BeaconFate fetch(long id, Source source, Moment now, BeaconIdentity identity, Replies replies) {
        Run run = find(id, source);
        if (run == null) {
            return BeaconFate.UNKNOWN_RUN;
        }
        if (!run.samples.isOver(now.nanos())) {
            return BeaconFate.EARLY;
        }
        byte[] result = run.result == null ? result(run, now, identity) : run.result;
        if (result == null) {
            return BeaconFate.RATE_LIMITED;
        }
        run.result = result;
        replies.send(source, result);
        return BeaconFate.FETCHED;
    }

    /** Sends what is due and forgets who is long over; returns nanoseconds until something is due again. */
    long advance(long nowNanos, Replies replies) {
        for (Run run = table.pollDue(nowNanos); run != null; run = table.pollDue(nowNanos)) {
            if (run.samples.sent() < BeaconLimits.PROBES) {
                send(run, nowNanos, replies);
            } else {
                table.forget(run);
                counters.runs(table.size());
            }
        }
        return table.untilDueNanos(nowNanos);
    }

    private void send(Run run, long nowNanos, Replies replies) {
        int number = run.samples.sent();
        RunKey.Draw draw = key.draw(run, number);
        run.samples.send(draw.nonce(), nowNanos);
        replies.send(run.source, new Probe(run.id, number, draw.nonce()).toBytes());
        counters.add(BeaconCounters.Count.PROBES);
        boolean isLast = run.samples.sent() == BeaconLimits.PROBES;
        table.again(run, nowNanos + (isLast ? AFTERLIFE_NANOS : draw.gapNanos()));
    }

    /** Null: too many signatures just now. */
    private byte @Nullable [] result(Run run, Moment now, BeaconIdentity identity) {
        ProbeFigures figures = run.samples.figures();
        if (run.player == null) {
            return new ProbeResult.Unsigned(run.id, figures).toBytes();
        }
        if (figures.samples() < BeaconLimits.MIN_SIGNED_SAMPLES
                || !identity.certificate().isValidAt(now.millis())) {
            counters.add(BeaconCounters.Count.NOT_SIGNED);
            return new ProbeResult.Unsigned(run.id, figures).toBytes();
        }
        if (!signatures.take(now.nanos())) {
            return null;
        }
        Measurement measurement = Measurement.unsigned(
                        identity.certificate(),
                        run.player,
                        identity.certifier().addressHash(run.source.wireAddress()),
                        key.measurementId(run),
                        now.millis(),
                        figures)
                .signedBy(identity.node());
        counters.add(BeaconCounters.Count.SIGNED);
        return new ProbeResult.Signed(run.id, measurement).toBytes();
    }

    private @Nullable Run find(long id, Source source) {
        Run run = table.find(id);
        return run == null || run.source.address() != source.address() ? null : run;
    }
}
