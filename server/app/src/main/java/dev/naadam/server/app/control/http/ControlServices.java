package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.NodeLine;
import dev.naadam.server.app.control.Readiness;
import java.util.function.Supplier;

/**
 * What the API serves.
 *
 * @param useCases for organizers and operators
 * @param isControl whether they are served here, or only what orchestrators ask of every process
 * @param access what stands before them
 * @param line to the nodes that host what is asked about
 * @param readiness whether the node should be given work
 * @param metrics all metrics in the Prometheus text format; called on a thread that may take its time
 */
public record ControlServices(
        UseCases useCases,
        boolean isControl,
        Access access,
        NodeLine line,
        Readiness readiness,
        Supplier<String> metrics) {}
