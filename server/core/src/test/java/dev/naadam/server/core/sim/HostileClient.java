package dev.naadam.server.core.sim;

import dev.naadam.game.SeededRandom;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.server.core.session.ScriptedClient;
import java.util.ArrayList;
import java.util.List;

/**
 * A player with real keys who sends everything that its keys can seal: all types, fields that are right, nearly right and
 * random, old packets again, late, twice, and from addresses that are not its own.
 */
final class HostileClient {

    static final int OTHER_ADDRESSES = 8;

    private static final int KEPT = 64;
    private static final int INPUT_FIXED_BYTES = 11;
    private static final List<DisconnectReason> REASONS = List.of(DisconnectReason.values());

    private static final long NEVER_REACHED_TICK = 1_000_000;

    /** What a ticket allows at 60 Hz; the others of its sessions may send without a limit. */
    private static final long USUAL_PACKETS_PER_SECOND = 180;

    private static final long ANY_PACKETS_PER_SECOND = 1_000_000;

    final ScriptedClient client;

    private final SeededRandom random;
    private final int inputBytes;
    private final boolean isPlaying;
    private final List<byte[]> heldBack = new ArrayList<>();

    /** A datagram and where it claims to come from. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shot(long from, byte[] packet) {}

    /**
     * A session of its slot.
     *
     * @param isPlaying whether its inputs may be such as the match takes
     */
    HostileClient(int slot, long cid, SeededRandom random, int inputBytes, boolean isPlaying) {
        this.random = random;
        this.inputBytes = inputBytes;
        this.isPlaying = isPlaying;
        long budget = random.nextInt(4) == 0 ? USUAL_PACKETS_PER_SECOND : ANY_PACKETS_PER_SECOND;
        this.client = new ScriptedClient(slot, cid, new JdkPacketCiphers(), budget);
    }

    /** What it sends next, of a match that stands at this tick. */
    Shot shot(long tick) {
        byte[] packet = random.nextInt(8) == 0 && !heldBack.isEmpty() ? heldBack() : sealed(tick);
        if (random.nextInt(8) == 0) {
            keep(packet);
        }
        if (random.nextInt(8) == 0) {
            // sent later, and often never: from now on its sequence is missing
            keep(packet);
            packet = sealed(tick);
        }
        long elsewhere = client.address() + ((long) (1 + random.nextInt(OTHER_ADDRESSES)) << 16);
        return new Shot(random.nextInt(4) == 0 ? elsewhere : client.address(), packet);
    }

    private byte[] heldBack() {
        return heldBack.get(random.nextInt(heldBack.size())).clone();
    }

    private void keep(byte[] packet) {
        if (heldBack.size() == KEPT) {
            heldBack.set(random.nextInt(KEPT), packet.clone());
        } else {
            heldBack.add(packet.clone());
        }
    }

    private byte[] sealed(long tick) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> input(tick);
            case 5, 6 -> echo(PacketType.PONG, PacketType.PING);
            case 7, 8 -> echo(PacketType.PATH_RESPONSE, PacketType.PATH_CHALLENGE);
            case 9 -> client.packet(PacketType.CLIENT_DISCONNECT, noise(random.nextInt(3)));
            case 10 -> client.packet(PacketType.CLIENT_DISCONNECT, random.nextInt(400) == 0 ? anyReason() : 0);
            case 11 -> client.packet(PacketType.KEEP_ALIVE, noise(random.nextInt(2)));
            default -> client.packet(random.nextInt(16), noise(random.nextInt(ProtocolLimits.MAX_CONTENT_BYTES + 1)));
        };
    }

    /** Fields like those of an INPUT; the inputs may be fewer or more than it says. */
    private byte[] input(long tick) {
        int count = random.nextInt(ProtocolLimits.MAX_INPUTS_PER_PACKET + 2);
        int[] content = noise(INPUT_FIXED_BYTES + count * inputBytes + (random.nextInt(8) == 0 ? 1 : 0));
        put(content, 0, 4, nearOrAny(tick));
        put(content, 4, 2, random.nextInt(2) == 0 ? 0 : random.nextInt(1 << 16));
        put(content, 6, 4, isPlaying ? nearOrAny(tick) : neverTaken(tick));
        put(content, 10, 1, random.nextInt(8) == 0 ? random.nextInt(256) : count);
        return client.packet(PacketType.INPUT, content);
    }

    private long nearOrAny(long tick) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextLong();
            case 1 -> 0;
            default -> tick - 40 + random.nextInt(60);
        };
    }

    /** So far back that none of a packet's inputs is for a tick to come, or so far ahead that the match ends before. */
    private long neverTaken(long tick) {
        int far = random.nextInt(1_000);
        return random.nextInt(2) == 0
                ? Math.max(0, tick - ProtocolLimits.MAX_INPUTS_PER_PACKET - far)
                : NEVER_REACHED_TICK + far;
    }

    /** The stamp that it was sent last, or another one. */
    private byte[] echo(int type, int ofType) {
        List<ScriptedClient.Heard> questions = client.heard(ofType);
        if (questions.isEmpty() || random.nextInt(2) == 0) {
            return client.packet(type, noise(random.nextInt(8) == 0 ? random.nextInt(12) : Long.BYTES));
        }
        byte[] stamp = questions.getLast().content();
        int[] content = new int[stamp.length];
        for (int i = 0; i < stamp.length; i++) {
            content[i] = stamp[i];
        }
        return client.packet(type, content);
    }

    private int anyReason() {
        return REASONS.get(random.nextInt(REASONS.size())).code();
    }

    private int[] noise(int length) {
        int[] content = new int[length];
        for (int i = 0; i < length; i++) {
            content[i] = random.nextInt(256);
        }
        return content;
    }

    private static void put(int[] content, int at, int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            content[at + i] = (int) (value >>> (8 * i)) & 0xff;
        }
    }
}
