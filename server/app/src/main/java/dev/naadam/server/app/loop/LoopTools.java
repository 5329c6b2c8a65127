package dev.naadam.server.app.loop;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.server.udp.PortOpener;
import java.util.function.LongSupplier;

/**
 * What all loops of a process share. All of it is safe for any thread.
 *
 * @param nanoClock monotonic
 * @param wallClock ms since 1970
 * @param entropy cryptographically strong
 * @param ciphers makes the ciphers of sessions
 * @param ports opens UDP sockets
 * @param meter takes measurements
 * @param journals of the matches that outlive their server
 * @param onDeath told when a loop's thread dies of a fault of ours; its players are stuck, so the process should end
 */
public record LoopTools(
        LongSupplier nanoClock,
        LongSupplier wallClock,
        Entropy entropy,
        PacketCiphers ciphers,
        PortOpener ports,
        LoopMeter meter,
        Journals journals,
        Thread.UncaughtExceptionHandler onDeath) {

    /** Without a journal. */
    public LoopTools(
            LongSupplier nanoClock,
            LongSupplier wallClock,
            Entropy entropy,
            PacketCiphers ciphers,
            PortOpener ports,
            LoopMeter meter,
            Thread.UncaughtExceptionHandler onDeath) {
        this(nanoClock, wallClock, entropy, ciphers, ports, meter, Journals.NONE, onDeath);
    }

    /** The same with other journals. */
    LoopTools with(Journals others) {
        return new LoopTools(nanoClock, wallClock, entropy, ciphers, ports, meter, others, onDeath);
    }
}
