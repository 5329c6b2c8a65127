package dev.naadam.server.core.session;

/** Where a shard finds the peer of a connection id. */
public interface PeerRegistry {

    /** Makes a peer reachable; false if the table is full or the id is taken. */
    boolean add(Peer peer);

    /** Makes it unreachable. */
    void remove(Peer peer);
}
