package dev.naadam.server.app.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What became of submitted measurements. Any thread. */
public final class MeasurementCounters {

    private final LongAdder accepted = new LongAdder();
    private final Map<MeasurementFault, LongAdder> refused = new EnumMap<>(MeasurementFault.class);

    /** All zero. */
    public MeasurementCounters() {
        for (MeasurementFault fault : MeasurementFault.values()) {
            refused.put(fault, new LongAdder());
        }
    }

    /** Accepted ones. */
    public long accepted() {
        return accepted.sum();
    }

    /** Those refused for this. */
    public long refused(MeasurementFault fault) {
        return count(fault).sum();
    }

    void accept() {
        accepted.increment();
    }

    void refuse(MeasurementFault fault) {
        count(fault).increment();
    }

    private LongAdder count(MeasurementFault fault) {
        return Objects.requireNonNull(refused.get(fault));
    }
}
