package dev.naadam.client;

/** Which of a server's ports a datagram goes to. */
public enum ServerPort {
    /** {@link ClientSession#handshakeAddress}. */
    HANDSHAKE,
    /** {@link ClientSession#gameAddress}, known once there is a session. */
    GAME
}
