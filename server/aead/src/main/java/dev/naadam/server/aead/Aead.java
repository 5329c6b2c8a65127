package dev.naadam.server.aead;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The packet ciphers that a process uses. Both do the same AES-128-GCM, so that nobody outside can tell which.
 *
 * @param ciphers for any thread
 * @param description for people, such as {@code OpenSSL 3.0.19 27 Jan 2026}
 */
public record Aead(PacketCiphers ciphers, String description) {

    /** What an operator may ask for. */
    public enum Choice {
        /** OpenSSL if it is there and does what the JDK does, else the JDK. */
        AUTO,
        /** The JDK. */
        JDK,
        /** OpenSSL or nothing. */
        OPENSSL
    }

    /** Packets of the self-test: no content, less than a block, a block, an input, a view. */
    private static final int[] TRIAL_BYTES = {0, 5, 16, 48, 110};

    /**
     * Chooses.
     *
     * @throws AeadUnavailable if {@link Choice#OPENSSL} was asked for and can't be had
     */
    public static Aead choose(Choice choice) throws AeadUnavailable {
        return choose(choice, () -> new Aead(new OpensslPacketCiphers(), Evp.version()));
    }

    static Aead choose(Choice choice, Supplier<Aead> library) throws AeadUnavailable {
        if (choice == Choice.JDK) {
            return new Aead(new JdkPacketCiphers(), "the JDK");
        }
        try {
            return tried(library);
        } catch (AeadUnavailable e) {
            if (choice == Choice.OPENSSL) {
                throw e;
            }
            return new Aead(new JdkPacketCiphers(), "the JDK (" + e.getMessage() + ")");
        }
    }

    private static Aead tried(Supplier<Aead> library) throws AeadUnavailable {
        try {
            Aead found = library.get();
            if (doesTheSame(new JdkPacketCiphers(), found.ciphers)) {
                return found;
            }
            throw new AeadUnavailable(found.description + " does not agree with the JDK", null);
        } catch (LinkageError | RuntimeException e) {
            // no such library or function, native access denied, no linker for this platform, a provider switched off
            throw new AeadUnavailable(Evp.LIBRARY_NAME + " can't be used", e);
        }
    }

    /** Whether each opens what the other seals, and neither opens it with a bit of it changed. */
    private static boolean doesTheSame(PacketCiphers one, PacketCiphers other) {
        for (int i = 0; i < TRIAL_BYTES.length; i++) {
            if (!opens(one, other, i + 1, TRIAL_BYTES[i]) || !opens(other, one, i + 1, TRIAL_BYTES[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean opens(PacketCiphers sealing, PacketCiphers opening, long sequence, int contentBytes) {
        byte[] material = new byte[DirectionKeys.KEY_BYTES + DirectionKeys.IV_BYTES];
        Arrays.fill(material, (byte) sequence);
        DirectionKeys keys = DirectionKeys.of(material);
        byte[] packet = new byte[ProtocolLimits.OVERHEAD_BYTES + contentBytes];
        Arrays.fill(packet, (byte) contentBytes);
        byte[] plain = Arrays.copyOf(packet, contentBytes);
        byte[] content = new byte[contentBytes];
        PacketSealer sealer = sealing.sealer(keys);
        PacketOpener opener = opening.opener(keys);
        try {
            sealer.seal(sequence, packet, ProtocolLimits.HEADER_BYTES, contentBytes);
            int opened = opener.open(sequence, packet, ProtocolLimits.HEADER_BYTES, packet.length, content);
            boolean isSame = opened == contentBytes && Arrays.equals(content, plain);
            packet[packet.length - 1] ^= 1;
            return isSame
                    && opener.open(sequence, packet, ProtocolLimits.HEADER_BYTES, packet.length, content)
                            == PacketOpener.FORGED;
        } finally {
            sealer.close();
            opener.close();
        }
    }
}
