package dev.naadam.server.app.peers;

/** Speaks to other nodes. The peers' thread. */
interface PeerVoice {

    /** Tells all that are connected. */
    void broadcast(PeerMessage message);

    /** Tells one, if it is connected. */
    void tell(String node, PeerMessage message);
}
