package dev.naadam.testkit;

/**
 * A data packet that a {@link ScriptedServer} opened.
 *
 * @param type as in PROTOCOL.md section 5
 * @param content its bytes
 * @param nowNanos when it came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedPacket(int type, byte[] content, long nowNanos) {}
