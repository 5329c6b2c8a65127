package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;

/** What became of an attack's datagrams, over all its rounds, and what it left in the heap. */
final class FateTally {

    private static final long MEBIBYTE = 1 << 20;

    private final Map<PacketFate, Long> fates = new EnumMap<>(PacketFate.class);
    private final long startNanos = System.nanoTime();
    private final long heapBeforeBytes = usedHeapBytes();

    void add(PacketFate fate) {
        fates.merge(fate, 1L, Long::sum);
    }

    long total() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The sum of all fates that a world has counted at both its ports. */
    static long counted(SimWorld world) {
        long sum = 0;
        for (PacketFate fate : PacketFate.values()) {
            sum += world.shard.counters().packets(fate)
                    + world.handshake.counters().packets(fate);
        }
        return sum;
    }

    /** One line for the full campaign; the heap must not have grown by more than noise. */
    void report(String name, int rounds, Class<?> test) {
        long heapAfterBytes = usedHeapBytes();
        Campaign.report(
                "%s: %,d datagrams in %.1f s; heap %d MiB before, %d MiB after; %s; random seeds 1 to %d; repeat: "
                        + "mvn test -Pfull -pl server/core -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false",
                name,
                total(),
                (System.nanoTime() - startNanos) / 1e9,
                heapBeforeBytes / MEBIBYTE,
                heapAfterBytes / MEBIBYTE,
                fates,
                rounds,
                test.getSimpleName());
        assertThat(heapAfterBytes - heapBeforeBytes).as("heap growth, bytes").isLessThan(16 * MEBIBYTE);
    }

    private static long usedHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
