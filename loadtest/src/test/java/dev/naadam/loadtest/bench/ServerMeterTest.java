package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.bench.ServerMeter.Reading;
import dev.naadam.loadtest.node.MetricsSample;
import dev.naadam.loadtest.node.Scrape;
import org.junit.jupiter.api.Test;

class ServerMeterTest {

    @Test
    void takesTheMeanOfWhatTheGamePortReceivedMeanwhile() {
        Reading before = reading(1000, 50_000);
        Reading after = reading(3000, 174_000);

        assertThat(after.inputBytesSince(before)).isEqualTo(62.0);
        assertThat(after.inputBytesSince(after)).isZero();
    }

    private static Reading reading(int packets, int bytes) {
        String metrics = """
                naadam_packets_received_total{port="game",shard="0",fate="accepted"} %d
                naadam_packets_received_total{port="handshake",shard="none",fate="accepted"} %d
                naadam_received_bytes_total{port="game",shard="0"} %d
                naadam_received_bytes_total{port="handshake",shard="none"} %d
                """.formatted(packets, packets, bytes, 608 * packets);
        return new Reading(0, 0, 0, 0, 0, new Scrape(MetricsSample.parse(metrics), 0));
    }
}
