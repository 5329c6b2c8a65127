package dev.naadam.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.testkit.SeededEntropy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnerSearchTest {

    private static final long MILLI = 1_000_000;
    private static final long CID = 77;
    private static final WireAddress PRIMARY = address(1, 40_000);
    private static final WireAddress STANDBY = address(2, 40_000);

    private final SessionKeys keys = SessionKeys.ofRoot(new byte[32], CID);
    private final Map<WireAddress, byte[]> asked = new LinkedHashMap<>();
    private final OwnerSearch search = search(List.of(PRIMARY, STANDBY, PRIMARY));

    @Test
    void asksEveryAddressOnceWithARandomOfItsOwn() {
        search.open(99, 0);
        ask(0);

        assertThat(asked.keySet()).containsExactly(PRIMARY, STANDBY);
        Resume primary = Resume.read(requireNonNull(asked.get(PRIMARY)));
        Resume standby = Resume.read(requireNonNull(asked.get(STANDBY)));
        assertThat(primary.epoch()).isEqualTo(3);
        assertThat(primary.committedTick()).isEqualTo(99);
        assertThat(primary.clientRandom()).isNotEqualTo(standby.clientRandom());
        assertThat(Resume.isAuthentic(requireNonNull(asked.get(STANDBY)), keys.resume()))
                .isTrue();
    }

    @Test
    void asksAgainEvery50MillisUntilItIsClosed() {
        search.open(99, 0);
        ask(0);

        assertThat(ask(50 * MILLI - 1)).isZero();
        assertThat(ask(50 * MILLI)).isEqualTo(2);
        search.close();
        assertThat(ask(200 * MILLI)).isZero();
    }

    @Test
    void goesWhereAHigherEpochIs() {
        search.open(99, 0);
        ask(0);

        PacketFate fate = answer(STANDBY, new Resumed(4, 100, 40_007, List.of(address(3, 9))));

        assertThat(fate).isEqualTo(PacketFate.ACCEPTED);
        assertThat(search.owner()).isEqualTo(new OwnerSearch.Owner(4, 100, STANDBY, address(2, 40_007)));
        assertThat(search.isOpen()).isFalse();
        assertThat(search.known()).containsExactly(STANDBY, address(3, 9), PRIMARY);
        assertThat(search.refused()).isZero();
    }

    @Test
    void staysWhereItIsForALowerOrAnEqualEpoch() {
        search.open(99, 0);
        ask(0);

        assertThat(answer(STANDBY, new Resumed(2, 100, 40_007, List.of()))).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(search.refused()).isZero();
        assertThat(answer(STANDBY, new Resumed(3, 100, 40_007, List.of()))).isEqualTo(PacketFate.WRONG_STATE);

        assertThat(search.refused()).isEqualTo(1);
        assertThat(search.owner().epoch()).isEqualTo(3);
        assertThat(search.isOpen()).isTrue();
    }

    @Test
    void reportsASecondOwnerOfTheEpochItWentToAndNoRepetition() {
        search.open(99, 0);
        ask(0);
        Resumed first = new Resumed(4, 100, 40_007, List.of());
        answer(STANDBY, first);

        assertThat(answer(STANDBY, first)).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(search.refused()).isZero();
        assertThat(answer(PRIMARY, first)).isEqualTo(PacketFate.WRONG_STATE);

        assertThat(search.refused()).isEqualTo(1);
        assertThat(search.owner().handshake()).isEqualTo(STANDBY);
    }

    @Test
    void followsNobodyWhoLostWhatItWasTold() {
        search.open(99, 0);
        ask(0);

        assertThat(answer(STANDBY, new Resumed(4, 98, 40_007, List.of()))).isEqualTo(PacketFate.WRONG_STATE);

        assertThat(search.refused()).isEqualTo(1);
        assertThat(search.owner().epoch()).isEqualTo(3);
    }

    @Test
    void believesNobodyWithoutTheKeyOrTheRandom() {
        search.open(99, 0);
        ask(0);
        Resumed answer = new Resumed(4, 100, 40_007, List.of());
        byte[] random = Resume.read(requireNonNull(asked.get(PRIMARY))).clientRandom();
        byte[] otherKey = SessionKeys.ofRoot(new byte[32], CID + 1).resume();

        byte[] forged = answer.toBytes(random, otherKey);
        byte[] unasked = answer.toBytes(new byte[16], keys.resume());

        assertThat(search.receive(forged, forged.length, 99)).isEqualTo(PacketFate.FORGED);
        assertThat(search.receive(unasked, unasked.length, 99)).isEqualTo(PacketFate.FORGED);
        assertThat(search.receive(forged, forged.length - 1, 99)).isEqualTo(PacketFate.MALFORMED);
        assertThat(search.owner().epoch()).isEqualTo(3);
    }

    @Test
    void knowsEightAddressesAtMost() {
        search.open(99, 0);
        ask(0);
        List<WireAddress> seven =
                IntStream.range(10, 17).mapToObj(host -> address(host, 1)).toList();

        answer(STANDBY, new Resumed(4, 100, 40_007, seven));

        assertThat(search.known()).hasSize(8).startsWith(STANDBY).doesNotContain(PRIMARY);
    }

    private OwnerSearch search(List<WireAddress> known) {
        Accept accept = new Accept(3, 60, 0, 0, 40_001, List.of());
        OwnerSearch.Owner first = new OwnerSearch.Owner(3, -1, PRIMARY, address(1, 40_001));
        return new OwnerSearch(new Established(accept, keys, CID, 0), first, known, new SeededEntropy(1));
    }

    private int ask(long nowNanos) {
        asked.clear();
        search.ask(
                nowNanos, new ClientCounters(), (to, packet, length) -> asked.put(to, Arrays.copyOf(packet, length)));
        return asked.size();
    }

    private PacketFate answer(WireAddress from, Resumed resumed) {
        byte[] random = Resume.read(requireNonNull(asked.get(from))).clientRandom();
        byte[] packet = resumed.toBytes(random, keys.resume());
        return search.receive(packet, packet.length, 99);
    }

    private static WireAddress address(int host, int port) {
        return new WireAddress(new byte[] {10, 0, 0, (byte) host}, port);
    }
}
