package dev.naadam.server.core.region.rtt;

import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.RegionLimits;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * R of one player for each region where it can be known. Signed timing stops a client from claiming to be closer; what is
 * left is to hold echoes back, or to swallow them, in order to look far from a region. Both run into bounds:
 *
 * <ul>
 *   <li>the triangle: a path over beacon b exists, so L(r) is at most min over b of L(b) + mesh(b, r) + 5 ms;
 *   <li>history: L(r) is at most the least RTT ever measured there + 3 ms;
 *   <li>a region without a valid measurement counts as min over b of R(b) + mesh(b, r) + 5 ms, and is never left out for it.
 * </ul>
 *
 * Jitter and loss are added after the caps: they are the player's own to bear.
 */
public final class PlayerRtt {

    /** The detour over a beacon may cost so much less than the direct path, in micros. */
    public static final long TRIANGLE_SLACK_MICROS = 5_000;

    /** A path may be so much longer than it once was, in micros. */
    public static final long HISTORY_SLACK_MICROS = 3_000;

    private final PlayerEvidence evidence;
    private final Mesh mesh;
    private final SortedMap<RegionId, Rtt> measured = new TreeMap<>();

    /** Works all measured regions out. */
    public PlayerRtt(PlayerEvidence evidence, Mesh mesh) {
        this.evidence = evidence;
        this.mesh = mesh;
        evidence.measured().forEach((region, each) -> measured.put(region, capped(region, each)));
    }

    /** R for a region; null if the player has no measurement from which the mesh leads there. */
    public @Nullable Rtt to(RegionId region) {
        Rtt own = measured.get(region);
        return own != null ? own : bounded(region);
    }

    private Rtt capped(RegionId region, Measured own) {
        long least = own.estimateMicros();
        Basis basis = Basis.MEASURED;
        for (Map.Entry<RegionId, Measured> other : evidence.measured().entrySet()) {
            OptionalLong leg = mesh.rttMicros(other.getKey(), region);
            long detour = other.getValue().estimateMicros() + leg.orElse(0) + TRIANGLE_SLACK_MICROS;
            if (leg.isPresent() && !other.getKey().equals(region) && detour < least) {
                least = detour;
                basis = Basis.CAPPED_BY_MESH;
            }
        }
        Long historic = evidence.historicMinMicros().get(region);
        if (historic != null && historic + HISTORY_SLACK_MICROS < least) {
            least = historic + HISTORY_SLACK_MICROS;
            basis = Basis.CAPPED_BY_HISTORY;
        }
        return Rtt.of(least + own.unsteadinessMicros(), basis);
    }

    private @Nullable Rtt bounded(RegionId region) {
        long least = Long.MAX_VALUE;
        for (Map.Entry<RegionId, Rtt> other : measured.entrySet()) {
            OptionalLong leg = mesh.rttMicros(other.getKey(), region);
            if (leg.isPresent()) {
                least = Math.min(least, other.getValue().micros() + leg.getAsLong() + TRIANGLE_SLACK_MICROS);
            }
        }
        return least == Long.MAX_VALUE ? null : Rtt.of(least, Basis.BOUNDED_BY_MESH);
    }

    /**
     * A player's R for one region.
     *
     * @param micros at most {@link RegionLimits#MAX_RTT_MICROS}, which stands for all that is longer
     */
    public record Rtt(long micros, Basis basis) {

        private static Rtt of(long micros, Basis basis) {
            return new Rtt(Math.min(micros, RegionLimits.MAX_RTT_MICROS), basis);
        }
    }
}
