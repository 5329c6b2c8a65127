package dev.naadam.server.app.peers;

import dev.naadam.protocol.ticket.WireAddress;
import java.net.InetSocketAddress;

/**
 * Where the registry says that a session node of the region is.
 *
 * @param node its id
 * @param peer its peer port
 * @param handshake where players reach it
 * @param isDraining it hands over what it has
 */
public record PeerSite(String node, InetSocketAddress peer, WireAddress handshake, boolean isDraining) {}
