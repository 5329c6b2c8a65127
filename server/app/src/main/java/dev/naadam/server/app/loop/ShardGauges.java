package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.Counters;
import dev.naadam.server.udp.SocketFault;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * What can be read of a running shard, from any thread.
 *
 * @param counters what happened on it
 * @param matches hosted now
 * @param peers sessions now
 * @param rung what it leaves out, 0 = nothing; see OverloadLadder
 * @param busyPermille of a moment ago: how much of its time its thread worked or was kept from working
 * @param journalState what its journal can do, see ShardJournal.State
 * @param journalLagNanos how long the oldest entry has waited that Redis has not acknowledged, a moment ago
 * @param kernelDrops datagrams that the kernel dropped at its socket, -1 = unknown
 * @param sendDrops datagrams that its socket did not take
 * @param faults of its socket
 */
public record ShardGauges(
        Counters counters,
        IntSupplier matches,
        IntSupplier peers,
        IntSupplier rung,
        IntSupplier busyPermille,
        IntSupplier journalState,
        LongSupplier journalLagNanos,
        LongSupplier kernelDrops,
        LongSupplier sendDrops,
        ToLongFunction<SocketFault> faults) {}
