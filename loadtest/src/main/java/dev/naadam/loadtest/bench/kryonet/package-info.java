/**
 * KryoNet under the benchmark's workload, server and bots, as processes of their own: the same game, the same number of
 * clients, one UDP datagram each way in a tick, not encrypted. Nothing but {@code bench --peers} starts them.
 */
@NullMarked
package dev.naadam.loadtest.bench.kryonet;

import org.jspecify.annotations.NullMarked;
