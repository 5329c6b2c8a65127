package dev.naadam.server.core.shard;

import dev.naadam.server.core.session.Peer;
import dev.naadam.server.core.session.PeerRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Peers by connection id: a fixed table with open addressing and linear probing, half full at most. One thread.
 *
 * <p>Ids are drawn by the server from a strong source, so their bits are the hash: nobody outside can choose ids that
 * collide.
 */
final class CidTable implements PeerRegistry {

    private final @Nullable Peer[] table;
    private final int mask;
    private final int maxPeers;
    private int peers;

    /** Room for {@code maxPeers}. */
    CidTable(int maxPeers) {
        int size = Integer.highestOneBit(Math.max(1, 2 * maxPeers - 1)) * 2;
        this.table = new Peer[size];
        this.mask = size - 1;
        this.maxPeers = maxPeers;
    }

    @Nullable Peer find(long cid) {
        for (int i = home(cid); ; i = i + 1 & mask) {
            Peer peer = table[i];
            if (peer == null || peer.cid() == cid) {
                return peer;
            }
        }
    }

    @Override
    public boolean add(Peer peer) {
        if (peers == maxPeers || find(peer.cid()) != null) {
            return false;
        }
        int i = home(peer.cid());
        while (table[i] != null) {
            i = i + 1 & mask;
        }
        table[i] = peer;
        peers++;
        return true;
    }

    @Override
    public void remove(Peer peer) {
        int hole = home(peer.cid());
        while (table[hole] != peer) {
            if (table[hole] == null) {
                return;
            }
            hole = hole + 1 & mask;
        }
        table[hole] = null;
        peers--;
        closeGap(hole);
    }

    /** Moves back what the hole would hide from a search (Knuth, TAOCP volume 3, 6.4, algorithm R). */
    private void closeGap(int hole) {
        int gap = hole;
        for (int i = gap + 1 & mask; ; i = i + 1 & mask) {
            Peer peer = table[i];
            if (peer == null) {
                return;
            }
            int distanceFromHome = i - home(peer.cid()) & mask;
            if (distanceFromHome >= (i - gap & mask)) {
                table[gap] = peer;
                table[i] = null;
                gap = i;
            }
        }
    }

    int size() {
        return peers;
    }

    private int home(long cid) {
        return (int) cid & mask;
    }
}
