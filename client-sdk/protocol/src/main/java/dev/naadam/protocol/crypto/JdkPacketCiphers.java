package dev.naadam.protocol.crypto;

import dev.naadam.protocol.ProtocolLimits;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-128-GCM from the JDK, one {@link Cipher} per session and direction.
 *
 * <p>Measured on JDK 25: seal and open of about 100 bytes cost 0.6 us with a cipher each and 0.95 us with one shared
 * cipher, because only the IV changes here. Native providers behind the JCE were slower at this size. The price is
 * about 2 KB of the JDK's garbage for each pair.
 */
public final class JdkPacketCiphers implements PacketCiphers {

    private static final int TAG_BITS = ProtocolLimits.TAG_BYTES * 8;

    @Override
    public PacketSealer sealer(DirectionKeys keys) {
        Gcm gcm = new Gcm(keys, Cipher.ENCRYPT_MODE);
        return (sequence, packet, headerBytes, contentBytes) -> {
            try {
                gcm.start(sequence, packet, headerBytes);
                // same array and same offset: the JDK encrypts in place without a copy
                return headerBytes + gcm.cipher.doFinal(packet, headerBytes, contentBytes, packet, headerBytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sequence " + sequence + " can't be sealed", e);
            }
        };
    }

    @Override
    public PacketOpener opener(DirectionKeys keys) {
        Gcm gcm = new Gcm(keys, Cipher.DECRYPT_MODE);
        return (sequence, packet, headerBytes, packetBytes, content) -> {
            try {
                gcm.start(sequence, packet, headerBytes);
                return gcm.cipher.doFinal(packet, headerBytes, packetBytes - headerBytes, content, 0);
            } catch (AEADBadTagException e) {
                return PacketOpener.FORGED;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sequence " + sequence + " can't be opened", e);
            }
        };
    }

    private static final class Gcm {

        private final Cipher cipher;
        private final SecretKeySpec key;
        private final byte[] iv;
        private final byte[] nonce = new byte[DirectionKeys.IV_BYTES];
        private final int mode;

        Gcm(DirectionKeys keys, int mode) {
            try {
                this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has AES/GCM/NoPadding", e);
            }
            this.key = new SecretKeySpec(keys.key(), "AES");
            this.iv = keys.iv().clone();
            this.mode = mode;
        }

        void start(long sequence, byte[] packet, int headerBytes)
                throws InvalidKeyException, InvalidAlgorithmParameterException {
            System.arraycopy(iv, 0, nonce, 0, nonce.length);
            for (int i = 0; i < Long.BYTES; i++) {
                nonce[nonce.length - 1 - i] ^= (byte) (sequence >>> (8 * i));
            }
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(packet, 0, headerBytes);
        }
    }
}
