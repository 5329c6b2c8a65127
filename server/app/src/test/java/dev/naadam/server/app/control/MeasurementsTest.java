package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.MeasuringBench.ANU;
import static dev.naadam.server.app.control.MeasuringBench.PEER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.NodeCertificate;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.crypto.Ed25519;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.control.MeasuredPlayers.Distances;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a measurement, it is refused and counted under its own name. */
class MeasurementsTest {

    private final ControlBench control = new ControlBench();
    private final MeasuringBench bench = control.measuring;

    @Test
    void acceptsATrueOne() {
        assertThat(submit(bench.measured(ANU, "gui-an"))).isNull();

        assertThat(bench.counters.accepted()).isEqualTo(1);
        assertThat(requireNonNull(distances().valid().get("gui-an")).figures().p25Micros())
                .isEqualTo(8_000);
        assertThat(distances().leastP25Micros()).containsEntry("gui-an", 8_000L);
    }

    @Test
    void acceptsItFromAnotherPortOfTheAddress() {
        WireAddress otherPort = new WireAddress(PEER.ip(), 60_000);

        assertThat(submit(bench.measured(ANU, "gui-an"), otherPort)).isNull();
    }

    @Test
    void refusesAReplayedOne() {
        Measurement measurement = bench.measured(ANU, "gui-an");

        assertThat(submit(measurement)).isNull();
        assertThat(submit(measurement)).isEqualTo(MeasurementFault.REPLAYED);
    }

    @Test
    void refusesAnUnsignedOne() {
        Measurement unsigned = bench.unsigned(ANU, bench.certificate("gui-an"), control.nowMillis);

        assertThat(submit(unsigned)).isEqualTo(MeasurementFault.UNSIGNED);
    }

    @Test
    void refusesAForgedOne() {
        Ed25519 other = Ed25519.generate(new Random(1)::nextBytes);

        assertThat(submit(bench.measured(ANU, "gui-an").signedBy(other))).isEqualTo(MeasurementFault.FORGED);
    }

    @Test
    void refusesABeaconThatThePlatformDidNotCertify() {
        PlatformKey own = new PlatformKey(bench.platform.kid(), new byte[PlatformKey.SECRET_BYTES]);
        PlatformKey unknown = new PlatformKey(99, new byte[PlatformKey.SECRET_BYTES]);

        assertThat(submit(certifiedBy(own))).isEqualTo(MeasurementFault.UNCERTIFIED);
        assertThat(submit(certifiedBy(unknown))).isEqualTo(MeasurementFault.UNCERTIFIED);
    }

    @Test
    void refusesOneAfterTenMinutes() {
        Measurement measurement = bench.measured(ANU, "gui-an");
        Measurement second = bench.measured(ANU, "gui-an");

        control.nowMillis += 600_000;
        assertThat(submit(measurement)).isNull();
        control.nowMillis++;
        assertThat(submit(second)).isEqualTo(MeasurementFault.EXPIRED);
        assertThat(distances().valid()).isEmpty();
        assertThat(distances().leastP25Micros()).containsKey("gui-an");
    }

    @Test
    void refusesOneThatIsMoreThanAMinuteAhead() {
        NodeCertificate certificate = bench.certificate("gui-an");

        assertThat(submit(bench.unsigned(ANU, certificate, control.nowMillis + 60_000)
                        .signedBy(bench.node)))
                .isNull();
        assertThat(submit(bench.unsigned(ANU, certificate, control.nowMillis + 60_001)
                        .signedBy(bench.node)))
                .isEqualTo(MeasurementFault.EARLY);
    }

    @Test
    void refusesOneOfAnotherPlayerAlsoOfAnotherOrganizersOfTheSameName() {
        assertThat(submit(bench.measured(MeasuredPlayer.named("cup", "bat"), "gui-an")))
                .isEqualTo(MeasurementFault.FOREIGN_PLAYER);
        assertThat(submit(bench.measured(MeasuredPlayer.named("rival", "anu"), "gui-an")))
                .isEqualTo(MeasurementFault.FOREIGN_PLAYER);
    }

    @Test
    void refusesOneThatWasMeasuredFromAnotherAddress() {
        WireAddress elsewhere = new WireAddress(new byte[] {127, 0, 0, 2}, PEER.port());

        assertThat(submit(bench.measured(ANU, "gui-an"), elsewhere)).isEqualTo(MeasurementFault.FOREIGN_ADDRESS);
    }

    @Test
    void refusesWhatIsNone() {
        var answer = bench.measurements
                .submit(ANU, PEER, "gui-an: 1 ms")
                .toCompletableFuture()
                .join();

        assertThat(answer).isEqualTo(new Answer.Refused<>(new Refusal.BadMeasurement(MeasurementFault.MALFORMED)));
        assertThat(bench.counters.refused(MeasurementFault.MALFORMED)).isEqualTo(1);
    }

    @Test
    void saysSoWhenTheStoreIsAway() {
        bench.store.isAway = true;

        var answer = bench.measurements
                .submit(ANU, PEER, bench.measured(ANU, "gui-an").encode())
                .toCompletableFuture()
                .join();

        assertThat(answer).isEqualTo(new Answer.Refused<>(new Refusal.StoreUnreachable()));
    }

    @Test
    void meshTakesTheSmallestOfSeveralNodesAndForgetsWhatIsOld() {
        long now = control.nowMillis;
        bench.beacons.add(new BeaconNode(
                List.of(),
                List.of(
                        new BeaconNode.Distance("a", "b", 9_000, now),
                        new BeaconNode.Distance("b", "a", 5_000, now - 600_001))));
        bench.beacons.add(new BeaconNode(List.of(), List.of(new BeaconNode.Distance("a", "b", 7_000, now))));

        assertThat(bench.players.mesh().toCompletableFuture().join())
                .isEqualTo(new Answer.Done<>(Map.of("a", Map.of("b", 7_000L))));
    }

    private Measurement certifiedBy(PlatformKey key) {
        NodeCertificate certificate =
                NodeCertificate.sign(key, "gui-an", "node-1", bench.node.publicKey(), control.nowMillis);
        return bench.unsigned(ANU, certificate, control.nowMillis).signedBy(bench.node);
    }

    private @Nullable MeasurementFault submit(Measurement measurement) {
        return submit(measurement, PEER);
    }

    /** Why not; null if it was accepted. Every fault moves its own counter, and no other. */
    private @Nullable MeasurementFault submit(Measurement measurement, WireAddress peer) {
        long before = total();
        Answer<Measurement> answer = bench.measurements
                .submit(ANU, peer, measurement.encode())
                .toCompletableFuture()
                .join();
        assertThat(total()).isEqualTo(before + 1);
        if (answer instanceof Answer.Refused<Measurement> refused
                && refused.why() instanceof Refusal.BadMeasurement bad) {
            assertThat(bench.counters.refused(bad.fault())).isPositive();
            return bad.fault();
        }
        return null;
    }

    private long total() {
        long refused = 0;
        for (MeasurementFault fault : MeasurementFault.values()) {
            refused += bench.counters.refused(fault);
        }
        return refused + bench.counters.accepted();
    }

    private Distances distances() {
        var read = bench.players
                .of("cup", List.of("anu"), List.of("gui-an"))
                .toCompletableFuture()
                .join();
        return requireNonNull(
                ((Answer.Done<Map<String, Distances>>) read).value().get("anu"));
    }
}
