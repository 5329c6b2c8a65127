package dev.naadam.server.app.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.shard.NextOwner;
import dev.naadam.server.core.succession.Death;
import dev.naadam.server.core.succession.Order;
import dev.naadam.server.core.succession.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeersIT {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final FleetKey KEY = new FleetKey(1, new byte[FleetKey.SECRET_BYTES]);
    private static final ShardId SHARD = new ShardId("node-a.0");

    private final Map<String, PeerSite> registry = new ConcurrentHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @AfterEach
    void closeAll() {
        nodes.forEach(node -> node.peers.close());
        assertThat(failures).isEmpty();
    }

    @Test
    void nodesMeetAndHearOfEachOther() throws IOException {
        Node a = start("a", KEY);
        Node b = start("b", KEY);
        Node c = start("c", KEY);

        Awaitility.await().untilAsserted(() -> {
            for (Node node : List.of(a, b, c)) {
                assertThat(node.peers.standbys(SHARD)).hasSize(2);
            }
        });
    }

    @Test
    void theShardsOfANodeThatEndsAreClaimed() throws IOException {
        Node a = start("a", KEY);
        Node b = start("b", KEY);
        a.peers.keep(SHARD, 4);
        meet(a, b);

        end(a);

        // on a busy machine it may have been silent before that
        Awaitility.await()
                .until(() -> b.claims.stream().anyMatch(claim -> claim.shard().equals(SHARD)));
        Awaitility.await().until(() -> b.deaths.contains(Death.CLOSED));
        assertThat(b.peers.hasSuccessor()).isFalse();
    }

    @Test
    void aReleasedShardIsClaimedWhileItsOwnerLives() throws IOException {
        Node a = start("a", KEY);
        Node b = start("b", KEY);
        a.peers.keep(SHARD, 4);
        meet(a, b);

        a.peers.leave();
        a.peers.release(SHARD, 4);

        Awaitility.await().until(() -> b.claims.contains(new Order.Claim(SHARD, 4, Order.Cause.RELEASED)));
        assertThat(b.deaths).isEmpty();
        assertThat(b.peers.hasSuccessor()).isFalse();
    }

    @Test
    void whoHasGivenAShardUpHearsWhereItsPlayersCanGo() throws IOException {
        Node a = start("a", KEY);
        Node b = start("b", KEY);
        meet(a, b);

        b.peers.plays(SHARD, 5, 7_777);

        WireAddress handshake = new WireAddress(LOOPBACK.getAddress(), b.peers.port());
        Awaitility.await().until(() -> a.moved.contains(new NextOwner(SHARD, 5, handshake, 7_777)));
    }

    @Test
    void whatEndedIsNobodysToClaim() throws IOException {
        Node a = start("a", KEY);
        Node b = start("b", KEY);
        a.peers.keep(SHARD, 4);
        ShardId other = new ShardId("node-a.1");
        a.peers.keep(other, 1);
        meet(a, b);

        a.peers.drop(SHARD);
        a.peers.release(other, 1);
        Awaitility.await().until(() -> !b.claims.isEmpty());
        end(a);

        Awaitility.await().until(() -> !b.deaths.isEmpty());
        assertThat(b.claims).extracting(Order.Claim::shard).containsOnly(other);
    }

    @Test
    void aNodeThatStartsAgainIsMetAgain() throws IOException {
        Node a = start("a", KEY);
        Node b = start("b", KEY);
        meet(a, b);
        end(a);
        Awaitility.await().until(() -> !b.deaths.isEmpty());

        Node again = start("a", KEY);

        meet(again, b);
    }

    @Test
    void whoHasAnotherKeyIsNotMet() throws IOException {
        byte[] secret = new byte[FleetKey.SECRET_BYTES];
        secret[0] = 1;
        Node a = start("a", KEY);
        Node stranger = start("b", new FleetKey(1, secret));

        Awaitility.await().until(() -> a.strangers.get() > 0);
        assertThat(a.peers.standbys(SHARD)).isEmpty();
        assertThat(stranger.peers.standbys(SHARD)).isEmpty();
    }

    @Test
    void whoSaysNothingIsSentAwayAndDisturbsNobody() throws IOException {
        Node a = start("a", KEY);
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            silent.add(new Socket(LOOPBACK, a.peers.port()));
        }

        for (Socket socket : silent) {
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isEqualTo(-1);
            socket.close();
        }

        Node b = start("b", KEY);
        meet(a, b);
    }

    private static void meet(Node a, Node b) {
        Awaitility.await().until(() -> a.live.getAsInt() > 0 && b.live.getAsInt() > 0);
        // what each owns comes behind the introduction on the same connection; a beat later it is there
        Awaitility.await().until(() -> a.peers.hasSuccessor() && b.peers.hasSuccessor());
    }

    private void end(Node node) {
        registry.remove(node.id);
        node.peers.close();
    }

    private Node start(String id, FleetKey key) throws IOException {
        Peers peers = Peers.listen(new PeerOptions(
                id,
                List.of("local"),
                new InetSocketAddress(LOOPBACK, 0),
                () -> List.of(key),
                () -> key,
                bytes -> ThreadLocalRandom.current().nextBytes(bytes),
                System::nanoTime,
                (thread, failure) -> failures.add(failure)));
        Node node = new Node(id, peers);
        registry.put(
                id,
                new PeerSite(
                        id,
                        new InetSocketAddress(LOOPBACK, node.peers.port()),
                        new WireAddress(LOOPBACK.getAddress(), node.peers.port()),
                        false));
        nodes.add(node);
        node.peers.start(() -> others(id), node, node, node.moved::add);
        return node;
    }

    private CompletionStage<Optional<List<PeerSite>>> others(String self) {
        return CompletableFuture.completedStage(Optional.of(registry.values().stream()
                .filter(site -> !site.node().equals(self))
                .toList()));
    }

    /** One that claims nothing but remembers that it should have. */
    private static final class Node implements ShardDesk, PeerMeter {

        private final String id;
        private final ConcurrentLinkedQueue<Order.Claim> claims = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Death> deaths = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<NextOwner> moved = new ConcurrentLinkedQueue<>();
        private final AtomicLong strangers = new AtomicLong();
        private final Peers peers;
        private IntSupplier live = () -> 0;

        private Node(String id, Peers peers) {
            this.id = id;
            this.peers = peers;
        }

        @Override
        public CompletionStage<List<Sighting>> all() {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<Answer> look(ShardId shard) {
            return CompletableFuture.completedStage(new Answer.Unanswered());
        }

        @Override
        public CompletionStage<Answer> claim(Order.Claim order) {
            claims.add(order);
            return CompletableFuture.completedStage(new Answer.Claimed(order.expectedEpoch() + 1));
        }

        @Override
        public void watching(IntSupplier live) {
            this.live = live;
        }

        @Override
        public void missed(long heartbeats) {}

        @Override
        public void strange() {
            strangers.incrementAndGet();
        }

        @Override
        public void died(Death death) {
            deaths.add(death);
        }
    }
}
