package dev.naadam.server.app.control;

import java.util.List;

/**
 * Where this process is.
 *
 * @param node its id, the same after a restart
 * @param regions ids of the regions it serves; the first is that of matches that ask for none
 */
public record Place(String node, List<String> regions) {

    public Place {
        regions = List.copyOf(regions);
    }
}
