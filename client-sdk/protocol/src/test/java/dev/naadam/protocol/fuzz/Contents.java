package dev.naadam.protocol.fuzz;

import static dev.naadam.protocol.Samples.run;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.ticket.TokenBody;
import java.util.Arrays;

/** Genuine contents, written field by field as PROTOCOL.md lays them out. */
final class Contents {

    static final int CHECKED_TICK = 120;

    private Contents() {}

    static byte[] input(int count, int inputBytes) {
        ByteWriter out = new ByteWriter(ProtocolLimits.MAX_CONTENT_BYTES)
                .u32(90)
                .u16(7)
                .u32(100)
                .u8(count);
        return out.bytes(run(0, count * inputBytes)).toBytes();
    }

    static byte[] state(int events, int viewBytes) {
        ByteWriter out = new ByteWriter(ProtocolLimits.MAX_CONTENT_BYTES)
                .u32(1)
                .u32(100)
                .u16(2)
                .u32(0xcafe)
                .u16(0xffff)
                .u8(3)
                .u16(150)
                .u8(4)
                .u8(events);
        if (events > 0) {
            out.u16(65_530);
        }
        for (int i = 0; i < events; i++) {
            out.u8(1 + i % 4).bytes(run(i, 1 + i % 4));
        }
        return out.bytes(run(0, viewBytes)).toBytes();
    }

    /** A STATE with an event in two cells, and a check if {@link #CHECKED_TICK} is. */
    static byte[] fragments() {
        byte[] fixed = Arrays.copyOf(state(0, 1), 20);
        fixed[4] = CHECKED_TICK;
        return new ByteWriter(ProtocolLimits.MAX_CONTENT_BYTES)
                .bytes(fixed)
                .u8(2)
                .u16(65_535)
                .u8(0x80 | 64)
                .zero(64)
                .u8(1)
                .zero(1)
                .u32(0xcafe)
                .bytes(run(0, 30))
                .toBytes();
    }

    static byte[] tokenBody() {
        TokenBody body = Samples.body();
        ByteWriter out = new ByteWriter(512)
                .bytes(body.playerId())
                .u8(body.slot())
                .u8(body.team())
                .zero(2)
                .u32(body.generation())
                .bytes(body.sessionSecret())
                .zero(16)
                .u32(body.maxPacketsPerSecond())
                .u32(body.maxBytesPerSecond())
                .u8(body.addresses().size());
        body.addresses().forEach(address -> address.write(out));
        return Arrays.copyOf(out.toBytes(), 512);
    }
}
