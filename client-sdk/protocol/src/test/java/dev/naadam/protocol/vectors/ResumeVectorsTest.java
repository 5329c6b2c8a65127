package dev.naadam.protocol.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.packet.Moved;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ResumeVectorsTest {

    private final byte[] key = Samples.keys().resume();

    @Test
    void readsTheQuestion() throws IOException {
        byte[] packet = VectorFile.load("resume.hex").get("packet");

        assertThat(Resume.check(packet, packet.length)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(Resume.isAuthentic(packet, key)).isTrue();
        assertThat(Resume.read(packet)).usingRecursiveComparison().isEqualTo(ResumeVectors.RESUME);
    }

    @Test
    void readsTheLastWordOfAnOwner() throws IOException {
        byte[] content = VectorFile.load("moved.hex").get("content");

        assertThat(Moved.read(content, content.length)).isEqualTo(ResumeVectors.MOVED);
        for (int length = 0; length < content.length; length++) {
            assertThat(Moved.read(content, length)).as("%d bytes", length).isNull();
        }
    }

    @Test
    void readsTheAnswerAndTheLargestOne() throws IOException {
        byte[] packet = VectorFile.load("resumed.hex").get("packet");
        byte[] largest = VectorFile.load("resumed_largest.hex").get("packet");

        assertThat(Resumed.clientRandom(packet, packet.length)).isEqualTo(Samples.CLIENT_RANDOM);
        assertThat(Resumed.read(packet, key)).isEqualTo(ResumeVectors.RESUMED);
        assertThat(Resumed.read(largest, key)).isEqualTo(ResumeVectors.LARGEST_RESUMED);
    }
}
