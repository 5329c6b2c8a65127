package dev.naadam.protocol.crypto;

/** Opens the packets of one direction in one epoch. One thread. */
public interface PacketOpener {

    /** What {@link #open} answers when the seal does not open. */
    int FORGED = -1;

    /**
     * Opens a packet.
     *
     * @param sequence what the sealer used
     * @param packet header, sealed content and tag
     * @param headerBytes length of the header
     * @param packetBytes length of the whole packet, at least header and tag
     * @param content receives the content; its bytes are meaningless if the answer is {@link #FORGED}
     * @return length of the content, or {@link #FORGED}
     */
    int open(long sequence, byte[] packet, int headerBytes, int packetBytes, byte[] content);

    /** Gives back what it holds outside the heap, which the JDK's does not. Nothing is opened afterwards. */
    default void close() {}
}
