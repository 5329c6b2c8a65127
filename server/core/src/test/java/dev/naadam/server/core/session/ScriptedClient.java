package dev.naadam.server.core.session;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.protocol.packet.StatePacket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The client's end of one session, which does only what a test says. */
public final class ScriptedClient {

    private static final long BUDGET = 1_000_000_000;

    /** What the server sent, opened. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Heard(int type, byte[] content) {

        /** The fields of a STATE of a {@link TestMatch}. */
        public StatePacket state() {
            return state(TestMatch.TICK_RATE_HZ);
        }

        /** The fields of a STATE of a match with another tick rate. */
        public StatePacket state(int tickRateHz) {
            StatePacket state = new StatePacket();
            if (type != PacketType.STATE || state.read(content, content.length, tickRateHz) != PacketFate.ACCEPTED) {
                throw new IllegalStateException("type " + type + " (expected: a STATE)");
            }
            return state;
        }
    }

    private final List<Heard> heard = new ArrayList<>();
    private final SessionKeys keys;
    private final PacketLink link;
    private final int slot;
    private final long maxPacketsPerSecond;
    private final Confirmation confirmation = new Confirmation();
    private long address;

    /** A session of a slot whose keys follow from its connection id. */
    public ScriptedClient(int slot, long cid, PacketCiphers ciphers) {
        this(slot, cid, ciphers, BUDGET);
    }

    /** The same with a budget of packets. */
    public ScriptedClient(int slot, long cid, PacketCiphers ciphers, long maxPacketsPerSecond) {
        byte[] zeros = new byte[32];
        Greeting connect = new Greeting(PacketType.CONNECT, new byte[16], zeros, new byte[608], new byte[16]);
        this.slot = slot;
        this.maxPacketsPerSecond = maxPacketsPerSecond;
        this.keys = SessionKeys.derive(connect, zeros, cid, zeros, zeros);
        this.link = PacketLink.client(keys, cid, MatchSession.FIRST_EPOCH, ciphers);
        this.address = (10L << 24 | (cid & 0xffff)) << 16 | 5000;
    }

    private ScriptedClient(ScriptedClient before, long epoch, PacketCiphers ciphers) {
        this.slot = before.slot;
        this.maxPacketsPerSecond = before.maxPacketsPerSecond;
        this.keys = before.keys;
        this.link = PacketLink.client(keys, before.cid(), epoch, ciphers);
        this.address = before.address;
    }

    /** The same session under another owner, where nothing was sent yet. */
    ScriptedClient inEpoch(long epoch, PacketCiphers ciphers) {
        return new ScriptedClient(this, epoch, ciphers);
    }

    /** What the handshake would say of it. */
    public Admission admission(UUID matchId) {
        return new Admission(
                matchId, slot, link.cid(), link.cid(), keys, address, maxPacketsPerSecond, BUDGET, confirmation);
    }

    /** Where it is. */
    public long address() {
        return address;
    }

    /** It is somewhere else from now on. */
    public void moveTo(long address) {
        this.address = address;
    }

    /** Its connection id. */
    public long cid() {
        return link.cid();
    }

    /** A sealed packet. */
    public byte[] packet(int type, int... content) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        for (int i = 0; i < content.length; i++) {
            packet[ProtocolLimits.HEADER_BYTES + i] = (byte) content[i];
        }
        return Arrays.copyOf(packet, link.seal(packet, type, content.length));
    }

    /** A sealed KEEP_ALIVE. */
    public byte[] keepAlive() {
        return packet(PacketType.KEEP_ALIVE);
    }

    /** The sealed echo of the newest PATH_CHALLENGE that it heard. */
    public byte[] pathResponse() {
        return packet(
                PacketType.PATH_RESPONSE,
                widened(heard(PacketType.PATH_CHALLENGE).getLast().content()));
    }

    private static int[] widened(byte[] bytes) {
        int[] content = new int[bytes.length];
        Arrays.setAll(content, i -> bytes[i]);
        return content;
    }

    /** A sealed INPUT of one byte a tick. */
    public byte[] input(long ackTick, int eventAck, long firstTick, int... inputs) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        InputPacket.start(packet, ackTick, eventAck, firstTick);
        for (int input : inputs) {
            InputPacket.putInput(packet, new byte[] {(byte) input}, 0, 1);
        }
        return Arrays.copyOf(packet, link.seal(packet, PacketType.INPUT, InputPacket.contentBytes(packet, 1)));
    }

    /** A sealed INPUT of consecutive ticks. */
    public byte[] inputsFrom(long firstTick, long ackTick, int eventAck, List<byte[]> inputs) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        InputPacket.start(packet, ackTick, eventAck, firstTick);
        int inputBytes = inputs.getFirst().length;
        for (byte[] input : inputs) {
            InputPacket.putInput(packet, input, 0, inputBytes);
        }
        return Arrays.copyOf(packet, link.seal(packet, PacketType.INPUT, InputPacket.contentBytes(packet, inputBytes)));
    }

    /** The sealed echo of a PING. */
    public byte[] pong(Heard ping) {
        return packet(PacketType.PONG, widened(ping.content()));
    }

    /** Takes what the server sent. */
    public void hear(byte[] packet, int length) {
        byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];
        PacketFate fate = link.open(Arrays.copyOf(packet, length), length, content);
        if (fate != PacketFate.ACCEPTED) {
            throw new IllegalStateException("from the server: " + fate);
        }
        heard.add(new Heard(PacketType.type(packet[0]), Arrays.copyOf(content, link.contentBytes())));
    }

    /** Everything of one type that it heard, oldest first. */
    public List<Heard> heard(int type) {
        return heard.stream().filter(packet -> packet.type == type).toList();
    }

    /** The newest STATE. */
    public Heard newestState() {
        return heard(PacketType.STATE).getLast();
    }

    /** The reasons in all DISCONNECTs that it heard. */
    public List<Integer> farewells() {
        return heard(PacketType.SERVER_DISCONNECT).stream()
                .map(packet -> (int) packet.content[0])
                .toList();
    }

    /** Forgets what it heard. */
    public void clear() {
        heard.clear();
    }
}
