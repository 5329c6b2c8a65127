/**
 * The benchmark: our server, the floor and a peer under one workload, in turn, each on the same core with the load on
 * another.
 *
 * <p>One thread orders everything; what is measured runs in child processes, which end with this one. Only processor
 * time is compared, and only with what ran just before and after: a machine that others use slows all alike.
 */
@NullMarked
package dev.naadam.loadtest.bench;

import org.jspecify.annotations.NullMarked;
