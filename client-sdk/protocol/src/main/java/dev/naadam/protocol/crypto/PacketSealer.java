package dev.naadam.protocol.crypto;

/** Seals the packets of one direction in one epoch. One thread. */
public interface PacketSealer {

    /**
     * Seals in place: {@code packet} holds the header, the content and room for the tag.
     *
     * @param sequence 1 and up, each used once
     * @param headerBytes length of the header, which is authenticated and stays readable
     * @param contentBytes length of the content behind it
     * @return length of the sealed packet
     */
    int seal(long sequence, byte[] packet, int headerBytes, int contentBytes);

    /** Gives back what it holds outside the heap, which the JDK's does not. Nothing is sealed afterwards. */
    default void close() {}
}
