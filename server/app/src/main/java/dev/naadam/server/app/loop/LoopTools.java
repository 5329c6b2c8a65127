package dev.naadam.server.app.loop;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.crypto.PacketCiphers;
import java.util.function.LongSupplier;

/**
 * What all loops of a process share. All of it is safe for any thread.
 *
 * @param nanoClock monotonic
 * @param wallClock ms since 1970
 * @param entropy cryptographically strong
 * @param ciphers makes the ciphers of sessions
 * @param meter takes measurements
 */
public record LoopTools(
        LongSupplier nanoClock, LongSupplier wallClock, Entropy entropy, PacketCiphers ciphers, LoopMeter meter) {}
