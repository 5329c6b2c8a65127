package dev.naadam.server.core.lobby;

import dev.naadam.server.core.region.RegionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a series is played.
 *
 * @param region null: not known yet
 * @param avoided where lines were not as promised
 * @param delay why the platform waits; empty: it does not
 */
public record Place(@Nullable RegionId region, List<RegionId> avoided, String delay) {

    static final Place UNKNOWN = new Place(null, List.of(), "");

    public Place {
        avoided = List.copyOf(avoided);
    }
}
