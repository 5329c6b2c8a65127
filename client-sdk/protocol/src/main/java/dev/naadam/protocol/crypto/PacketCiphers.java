package dev.naadam.protocol.crypto;

/**
 * Makes the ciphers of a session; a native library can stand in for the JDK's. Any thread may ask; what it gets belongs to
 * that thread.
 */
public interface PacketCiphers {

    /** The sealer of one direction. */
    PacketSealer sealer(DirectionKeys keys);

    /** The opener of one direction. */
    PacketOpener opener(DirectionKeys keys);
}
