package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.session.Peer;
import dev.naadam.server.core.session.Peers;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CidTableTest {

    private final Peers peers = new Peers();

    @Test
    void aFullTableTakesNobodyElse() {
        CidTable table = new CidTable(2);
        assertThat(table.add(peers.peer(1))).isTrue();
        assertThat(table.add(peers.peer(2))).isTrue();

        assertThat(table.add(peers.peer(3))).isFalse();

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.find(3)).isNull();
    }

    @Test
    void anIdThatIsTakenIsRefusedAndItsOwnerStays() {
        CidTable table = new CidTable(8);
        Peer owner = peers.peer(7);
        Peer other = peers.peer(7);
        table.add(owner);

        assertThat(table.add(other)).isFalse();
        table.remove(other);

        assertThat(table.find(7)).isSameAs(owner);
    }

    @Test
    void whoWasBehindARemovedPeerIsStillFound() {
        CidTable table = new CidTable(8);
        Peer first = peers.peer(0x10f);
        Peer second = peers.peer(0x20f);
        Peer wrapped = peers.peer(0x30f);
        table.add(first);
        table.add(second);
        table.add(wrapped);

        table.remove(first);

        assertThat(table.find(0x10f)).isNull();
        assertThat(table.find(0x20f)).isSameAs(second);
        assertThat(table.find(0x30f)).isSameAs(wrapped);
    }

    @Test
    void behavesLikeAHashMapWhateverIsAskedOfIt() {
        RandomSeeds.list(60).forEach(this::compareWithAMap);
    }

    /** Ids share their low bits on purpose: long runs that wrap around the end are where holes hide entries. */
    private void compareWithAMap(long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed);
        int room = 1 + random.nextInt(20);
        CidTable table = new CidTable(room);
        Map<Long, Peer> model = new HashMap<>();
        List<Peer> known = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            known.add(peers.peer((1 + random.nextInt(30)) * 65_536L + random.nextInt(1 + i % 8) - 3));
        }
        String run = RandomSeeds.describe(randomSeed, getClass());

        for (int i = 0; i < 500; i++) {
            Peer peer = known.get(random.nextInt(known.size()));
            if (random.nextInt(2) == 0) {
                boolean fits = model.size() < room && !model.containsKey(peer.cid());
                assertThat(table.add(peer)).as(run).isEqualTo(fits);
                if (fits) {
                    model.put(peer.cid(), peer);
                }
            } else {
                table.remove(peer);
                model.remove(peer.cid(), peer);
            }
            assertThat(table.size()).as(run).isEqualTo(model.size());
            for (Peer other : known) {
                assertThat(table.find(other.cid())).as(run).isSameAs(model.get(other.cid()));
            }
        }
    }
}
