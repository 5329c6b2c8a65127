package dev.naadam.client.measure;

/** Told how measuring gets on, by the thread that measures: must be quick. */
@FunctionalInterface
public interface ProbeListener {

    /** Does not want to know. */
    ProbeListener NONE = (region, state, probes) -> {};

    /**
     * A region's measuring has got on.
     *
     * @param probes that have come so far, 0 to 15
     */
    void progress(String region, ProbeState state, int probes);
}
