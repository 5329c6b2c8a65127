package dev.naadam.server.app.control;

import java.util.List;

/**
 * A region that live nodes serve.
 *
 * @param id its id
 * @param beacons where a client can have itself measured, as address:port in a fixed order; empty: nowhere just now
 */
public record Region(String id, List<String> beacons) {

    public Region {
        beacons = List.copyOf(beacons);
    }
}
