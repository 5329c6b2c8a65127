package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.ApiKeys;
import dev.naadam.server.app.control.Matches;
import dev.naadam.server.app.control.Readiness;
import java.util.function.Supplier;

/**
 * What the API serves.
 *
 * @param matches the use cases
 * @param keys who may call them
 * @param readiness whether the node should be given work
 * @param metrics all metrics in the Prometheus text format; called on a thread that may take its time
 */
public record ControlServices(Matches matches, ApiKeys keys, Readiness readiness, Supplier<String> metrics) {}
