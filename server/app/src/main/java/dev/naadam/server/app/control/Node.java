package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.HostLoad;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A live process, as it last told of itself.
 *
 * @param id its id, the same after a restart
 * @param roles what it does
 * @param regions ids of the regions it serves, the first one being where its matches go that ask for none
 * @param startedMillis wall clock, ms since 1970
 * @param handshake where players reach it; null: it hosts no matches
 * @param load what it hosts, and how much more it takes
 * @param isDraining it takes nothing new
 */
public record Node(
        String id,
        Set<Role> roles,
        List<String> regions,
        long startedMillis,
        @Nullable Handshake handshake,
        HostLoad load,
        boolean isDraining) {

    public Node {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
        regions = List.copyOf(regions);
    }

    /**
     * Where a handshake begins, and where its region's other session nodes connect to.
     *
     * @param host IPv4 address in dotted form
     * @param port UDP
     * @param peerPort TCP
     */
    public record Handshake(String host, int port, int peerPort) {}
}
