package dev.naadam.server.app.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.succession.Rendezvous;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StandbysTest {

    private static final ShardId SHARD = new ShardId("node-1-aa.0");

    private final NavigableMap<String, WireAddress> handshakes = new TreeMap<>();
    private final TreeSet<String> leaving = new TreeSet<>();

    @Test
    void standInTheOrderInWhichTheyWouldSucceed() {
        live(3);

        List<WireAddress> expected = Rendezvous.order(SHARD, handshakes.keySet()).stream()
                .map(handshakes::get)
                .toList();

        assertThat(new Standbys(handshakes, leaving).of(SHARD)).isEqualTo(expected);
    }

    @Test
    void whoIsLeavingIsAskedLast() {
        live(3);
        String first = Rendezvous.order(SHARD, handshakes.keySet()).getFirst();
        leaving.add(first);

        assertThat(new Standbys(handshakes, leaving).of(SHARD).getLast()).isEqualTo(handshakes.get(first));
    }

    @Test
    void areNoMoreThanThereIsRoomFor() {
        live(20);

        assertThat(new Standbys(handshakes, leaving).of(SHARD)).hasSize(7);
    }

    @Test
    void aLaterTicketNamesAsManyAsItHasRoomFor() {
        live(3);
        assertThat(new Standbys(handshakes, leaving).all()).containsExactlyElementsOf(handshakes.values());

        live(20);
        assertThat(new Standbys(handshakes, leaving).all()).hasSize(7);
    }

    @Test
    void thereIsNoSuccessorWhenAllAreLeaving() {
        assertThat(new Standbys(handshakes, leaving).hasSuccessor()).isFalse();
        live(2);
        assertThat(new Standbys(handshakes, leaving).hasSuccessor()).isTrue();
        leaving.addAll(handshakes.keySet());
        assertThat(new Standbys(handshakes, leaving).hasSuccessor()).isFalse();
    }

    private void live(int nodes) {
        for (int number = 0; number < nodes; number++) {
            handshakes.put("node-" + number, new WireAddress(new byte[] {10, 0, 0, 1}, 7_000 + number));
        }
    }
}
