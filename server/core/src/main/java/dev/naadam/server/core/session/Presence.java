package dev.naadam.server.core.session;

import dev.naadam.protocol.DisconnectReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is there: for each slot at most one live peer and one that has not proven its keys yet, and those who are being
 * told that they end.
 */
final class Presence {

    private final @Nullable Peer[] live;
    private final @Nullable Peer[] unconfirmed;
    private final List<Peer> leaving = new ArrayList<>();
    private final PeerRegistry registry;
    private final long[] generations;
    private long liveMask;

    Presence(int players, PeerRegistry registry) {
        this.live = new Peer[players];
        this.unconfirmed = new Peer[players];
        this.generations = new long[players];
        this.registry = registry;
    }

    /** Makes a new peer reachable; an older unconfirmed one of its slot is forgotten. False if there is no room. */
    boolean admit(Peer peer) {
        Peer older = unconfirmed[peer.slot()];
        if (older != null) {
            drop(older);
        }
        if (!registry.add(peer)) {
            peer.close();
            return false;
        }
        unconfirmed[peer.slot()] = peer;
        return true;
    }

    /** The peer has proven its keys: it takes the slot, and who had it is told so. */
    void confirm(Peer peer) {
        unconfirmed[peer.slot()] = null;
        Peer older = live[peer.slot()];
        if (older != null) {
            end(older, DisconnectReason.SUPERSEDED);
        }
        settle(peer);
    }

    private void settle(Peer peer) {
        live[peer.slot()] = peer;
        liveMask |= 1L << peer.slot();
        generations[peer.slot()] = Math.max(generations[peer.slot()], peer.generation());
    }

    /** A session that another owner had let in: the slot is its own already. */
    void takeOver(Peer peer) {
        if (registry.add(peer)) {
            settle(peer);
        } else {
            peer.close();
        }
    }

    /** The newest ticket that a slot's players came with, 0 if nobody came. */
    long generation(int slot) {
        return generations[slot];
    }

    /** What another owner knew of it. */
    void generation(int slot, long generation) {
        generations[slot] = generation;
    }

    /** Takes the slot away; the peer is told why. */
    void end(Peer peer, DisconnectReason reason) {
        vacate(peer);
        if (!peer.isLeaving()) {
            peer.leave(reason);
            leaving.add(peer);
        }
    }

    /** Forgets a peer without a word. */
    void drop(Peer peer) {
        vacate(peer);
        leaving.remove(peer);
        registry.remove(peer);
        peer.close();
    }

    /** Sends the farewells of this tick and forgets those who have heard the last one. */
    void sayFarewell() {
        for (int i = leaving.size() - 1; i >= 0; i--) {
            Peer peer = leaving.get(i);
            if (!peer.farewell()) {
                drop(peer);
            }
        }
    }

    /** Sends all farewells at once and forgets everybody: there will be no further tick. */
    void dismissAll(DisconnectReason reason) {
        for (int slot = 0; slot < live.length; slot++) {
            Peer peer = live[slot];
            if (peer != null) {
                end(peer, reason);
            }
            Peer unproven = unconfirmed[slot];
            if (unproven != null) {
                drop(unproven);
            }
        }
        while (!leaving.isEmpty()) {
            sayFarewell();
        }
    }

    /** Forgets everybody without a word. */
    void dropAll() {
        for (int slot = 0; slot < live.length; slot++) {
            Peer peer = live[slot];
            if (peer != null) {
                drop(peer);
            }
            Peer unproven = unconfirmed[slot];
            if (unproven != null) {
                drop(unproven);
            }
        }
        while (!leaving.isEmpty()) {
            drop(leaving.getLast());
        }
    }

    /** The live peer of a slot. */
    @Nullable Peer live(int slot) {
        return live[slot];
    }

    /** The peer of a slot that has not proven its keys yet. */
    @Nullable Peer unconfirmed(int slot) {
        return unconfirmed[slot];
    }

    /** Number of slots. */
    int players() {
        return live.length;
    }

    /** Bit {@code slot} set: that slot has a live peer. */
    long liveMask() {
        return liveMask;
    }

    /** Whether every slot has a live peer. */
    boolean isComplete() {
        return Long.bitCount(liveMask) == live.length;
    }

    /** Whether nobody is here, not even to be told goodbye. */
    boolean isEmpty() {
        return liveMask == 0 && leaving.isEmpty();
    }

    private void vacate(Peer peer) {
        if (live[peer.slot()] == peer) {
            live[peer.slot()] = null;
            liveMask &= ~(1L << peer.slot());
        }
        if (unconfirmed[peer.slot()] == peer) {
            unconfirmed[peer.slot()] = null;
        }
    }
}
