package dev.naadam.protocol.beacon;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import org.jspecify.annotations.Nullable;

/** What can be told of a client's packet without any key: this much is done for every datagram of a flood. */
public final class ProbeShape {

    private ProbeShape() {}

    /** Judges version, type, length and padding; null: the packet can be read. */
    public static @Nullable BeaconFate fault(byte[] packet, int length) {
        if (length < 1) {
            return BeaconFate.TOO_SHORT;
        }
        if (PacketType.version(packet[0]) != ProtocolLimits.VERSION) {
            return BeaconFate.WRONG_VERSION;
        }
        int expected = PacketType.phase(packet[0]) == 0 ? bytes(PacketType.type(packet[0])) : 0;
        if (expected == 0) {
            return BeaconFate.UNKNOWN_TYPE;
        }
        if (length != expected) {
            return length < expected ? BeaconFate.TOO_SHORT : BeaconFate.TOO_LONG;
        }
        return Bytes.isZero(packet, contentEnd(packet), length) ? null : BeaconFate.MALFORMED;
    }

    /** The type of a packet without fault. */
    public static int type(byte[] packet) {
        return PacketType.type(packet[0]);
    }

    /** 0: no client sends this type. */
    private static int bytes(int type) {
        return switch (type) {
            case ProbeType.ASK -> ProbeAsk.BYTES;
            case ProbeType.START -> ProbeStart.BYTES;
            case ProbeType.ECHO -> Probe.BYTES;
            case ProbeType.FETCH -> ProbeFetch.BYTES;
            default -> 0;
        };
    }

    private static int contentEnd(byte[] packet) {
        return switch (type(packet)) {
            case ProbeType.ASK -> ProbeAsk.CONTENT_END;
            case ProbeType.START -> ProbeStart.contentEnd(packet);
            case ProbeType.ECHO -> Probe.CONTENT_END;
            default -> ProbeFetch.CONTENT_END;
        };
    }
}
