package dev.naadam.server.app.peers;

/** Hears what happens on the connections. The peers' thread. */
interface PeerEar {

    /** A node has proven who it is: there is a connection to it now, perhaps instead of another one. */
    void met(String node);

    /** Something came from it. */
    void heard(String node);

    /** It said this, and heartbeats are nothing. */
    void said(String node, PeerMessage message);

    /** There is no connection to it any more. */
    void lost(String node);

    /** Nobody listens where it should. */
    void refused(String node);
}
