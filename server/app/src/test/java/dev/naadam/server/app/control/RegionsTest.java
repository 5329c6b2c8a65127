package dev.naadam.server.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private final ControlBench control = new ControlBench();

    @Test
    void listsServedRegionsWithTheirBeacons() {
        control.measuring.beacons.add(new BeaconNode(
                List.of(
                        new BeaconNode.Site("east", "203.0.113.8", 7_384),
                        new BeaconNode.Site("far-west", "203.0.113.8", 7_385)),
                List.of()));
        control.measuring.beacons.add(
                new BeaconNode(List.of(new BeaconNode.Site("east", "203.0.113.7", 7_384)), List.of()));

        assertThat(list())
                .isEqualTo(new Answer.Done<>(List.of(
                        new Region("east", List.of("203.0.113.7:7384", "203.0.113.8:7384")),
                        new Region("far-west", List.of("203.0.113.8:7385")),
                        new Region("local", List.of()))));
    }

    @Test
    void asksTheRegistryOnceASecondHoweverManyAskIt() {
        Answer<List<Region>> first = list();
        control.live.clear();

        assertThat(list()).isEqualTo(first);
        control.nowNanos += 1_000_000_000;
        assertThat(list()).isEqualTo(new Answer.Done<>(List.of()));
    }

    private Answer<List<Region>> list() {
        return control.measuring.regions.list().toCompletableFuture().join();
    }
}
