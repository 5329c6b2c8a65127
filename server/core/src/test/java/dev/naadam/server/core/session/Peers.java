package dev.naadam.server.core.session;

import java.util.ArrayList;
import java.util.List;

/** Makes peers for tests of what only holds them. */
public final class Peers {

    private final TestMatch match = new TestMatch(2);
    private final PlainCiphers ciphers = new PlainCiphers();

    /** A peer of slot 0 that has not proven its keys. */
    public Peer peer(long cid) {
        return peer(0, cid);
    }

    Peer peer(int slot, long cid) {
        Admission admission = new ScriptedClient(slot, cid, ciphers)
                .admission(match.session.spec().id());
        return new Peer(match.session, admission, MatchSession.FIRST_EPOCH, context(), 0);
    }

    private SessionContext context() {
        return new SessionContext(
                (address, packet, length) -> {}, match.counters, bytes -> {}, ciphers, match, match, 0);
    }

    /** Remembers who is reachable. */
    static final class Registry implements PeerRegistry {

        final List<Long> cids = new ArrayList<>();
        int room = Integer.MAX_VALUE;

        @Override
        public boolean add(Peer peer) {
            return cids.size() < room && cids.add(peer.cid());
        }

        @Override
        public void remove(Peer peer) {
            cids.remove(peer.cid());
        }
    }
}
