package dev.naadam.server.app.peers;

import dev.naadam.protocol.Entropy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections of this node. The peers' thread only.
 *
 * <p>Any side makes a connection when it sees that there is none. If both did at once, the one made by the lower id stays.
 */
final class PeerLines {

    private static final Logger LOG = LoggerFactory.getLogger(PeerLines.class);

    /** Connections whose other side is not known yet. */
    private static final int MAX_UNKNOWN = 32;

    /** Every shard's nodes tell each other; a region of more is two regions. */
    private static final int MAX_LINES = 256;

    /** For a connection to be made, and its other side to prove who it is. */
    private static final long INTRODUCTION_LIMIT_NANOS = 2_000_000_000L;

    /** A node that is silent for so long gets a new connection; a frozen one finds this one closed. */
    private static final long SILENCE_LIMIT_NANOS = 10_000_000_000L;

    private static final long FIRST_REDIAL_NANOS = 500_000_000;
    private static final int MAX_REDIAL_DOUBLINGS = 4;

    /** One a turn of 20 ms. */
    private static final int MAX_HASTY_REDIALS = 3;

    private final Selector selector;
    private final PeerMessage.Introduction own;
    private final PeerGroup group;
    private final Entropy entropy;
    private final PeerEar ear;
    private final PeerMeter meter;
    private final List<PeerLine> lines = new ArrayList<>();
    private final Map<String, PeerLine> byNode = new TreeMap<>();
    private final Map<String, Dialling> diallings = new TreeMap<>();

    PeerLines(Selector selector, PeerGroup group, Entropy entropy, PeerEar ear, PeerMeter meter) {
        this.selector = selector;
        this.own = new PeerMessage.Introduction(group.self(), group.process());
        this.group = group;
        this.entropy = entropy;
        this.ear = ear;
        this.meter = meter;
    }

    /** When a node may be called next; its address is the registry's. */
    private static final class Dialling {

        private PeerSite site;
        private long notBeforeNanos;
        private int attempts;

        Dialling(PeerSite site, long nowNanos) {
            this.site = site;
            this.notBeforeNanos = nowNanos;
        }

        void postpone(long nowNanos) {
            notBeforeNanos = nowNanos + (FIRST_REDIAL_NANOS << Math.min(attempts, MAX_REDIAL_DOUBLINGS));
            attempts++;
        }

        void atOnce(long nowNanos) {
            notBeforeNanos = nowNanos;
            attempts = 0;
        }
    }

    /** The nodes that there are to be connected with. */
    void sites(List<PeerSite> sites, long nowNanos) {
        Map<String, Dialling> known = new TreeMap<>(diallings);
        diallings.clear();
        for (PeerSite site : sites.subList(0, Math.min(sites.size(), MAX_LINES))) {
            Dialling dialling = known.computeIfAbsent(site.node(), node -> new Dialling(site, nowNanos));
            if (!dialling.site.peer().equals(site.peer())) {
                dialling.atOnce(nowNanos);
            }
            dialling.site = site;
            diallings.put(site.node(), dialling);
        }
    }

    /** Takes a connection that somebody made. */
    void accept(ServerSocketChannel server, long nowNanos) throws IOException {
        SocketChannel channel = server.accept();
        if (channel == null) {
            return;
        }
        if (lines.size() >= MAX_LINES + MAX_UNKNOWN || lines.size() - byNode.size() >= MAX_UNKNOWN) {
            channel.close();
            meter.strange();
            return;
        }
        register(channel, new PeerLine(channel, group, null, entropy, nowNanos), SelectionKey.OP_READ);
    }

    /** Something can be done with a connection. */
    void ready(SelectionKey key, long nowNanos) {
        if (key.attachment() instanceof PeerLine line) {
            try {
                if (key.isConnectable()) {
                    connected(line, key);
                } else {
                    read(line, nowNanos);
                }
            } catch (ConnectException e) {
                refused(line);
            } catch (IOException e) {
                drop(line, e, nowNanos);
            }
        }
    }

    /** Makes connections that are missing, and gives up those that are of no use. */
    void tend(long nowNanos) {
        for (PeerLine line : List.copyOf(lines)) {
            boolean isSlow = line.peer() == null && line.ageNanos(nowNanos) > INTRODUCTION_LIMIT_NANOS;
            if (isSlow || line.silenceNanos(nowNanos) > SILENCE_LIMIT_NANOS) {
                drop(line, new IOException("silent"), nowNanos);
            }
        }
        for (Dialling dialling : diallings.values()) {
            if (nowNanos - dialling.notBeforeNanos >= 0 && !isReached(dialling.site.node())) {
                dialling.postpone(nowNanos);
                dial(dialling.site, nowNanos);
            }
        }
    }

    /** Tells all nodes that are connected. */
    void broadcast(PeerMessage message, long nowNanos) {
        for (PeerLine line : List.copyOf(byNode.values())) {
            send(line, message, nowNanos);
        }
    }

    /** Tells one node, if it is connected. */
    void tell(String node, PeerMessage message, long nowNanos) {
        PeerLine line = byNode.get(node);
        if (line != null) {
            send(line, message, nowNanos);
        }
    }

    void close() {
        lines.forEach(PeerLine::close);
    }

    private void send(PeerLine line, PeerMessage message, long nowNanos) {
        try {
            line.send(message);
        } catch (IOException e) {
            drop(line, e, nowNanos);
        }
    }

    private boolean isReached(String node) {
        return byNode.containsKey(node) || lines.stream().anyMatch(line -> node.equals(line.dialled()));
    }

    private void dial(PeerSite site, long nowNanos) {
        PeerLine line = null;
        try {
            SocketChannel channel = SocketChannel.open();
            line = new PeerLine(channel, group, site.node(), entropy, nowNanos);
            register(channel, line, SelectionKey.OP_CONNECT);
            if (channel.connect(site.peer())) {
                connected(line, channel.keyFor(selector));
            }
        } catch (ConnectException e) {
            if (line != null) {
                refused(line);
            }
        } catch (IOException e) {
            if (line != null) {
                drop(line, e, nowNanos);
            }
        }
    }

    private void register(SocketChannel channel, PeerLine line, int interest) throws IOException {
        lines.add(line);
        channel.configureBlocking(false);
        // a heartbeat that waits for the one before to be acknowledged is no heartbeat
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, interest, line);
    }

    private void connected(PeerLine line, SelectionKey key) throws IOException {
        if (line.channel().finishConnect()) {
            key.interestOps(SelectionKey.OP_READ);
            line.connected();
        }
    }

    private void read(PeerLine line, long nowNanos) throws IOException {
        boolean wasUnknown = line.peer() == null;
        List<PeerMessage> said = line.read(own, nowNanos);
        PeerMessage.Introduction peer = line.peer();
        if (peer == null || (wasUnknown && !settle(line, peer))) {
            return;
        }
        ear.heard(peer.node());
        for (PeerMessage message : said) {
            ear.said(peer.node(), message);
        }
    }

    /** A node has proven who it is; false if there is a better connection to it already. */
    private boolean settle(PeerLine line, PeerMessage.Introduction peer) {
        PeerLine other = byNode.get(peer.node());
        PeerMessage.Introduction before = other == null ? null : other.peer();
        boolean isSameProcess = before != null && before.process() == peer.process();
        if (other != null && isSameProcess && isLesser(line, peer.node()) && !isLesser(other, peer.node())) {
            forget(line);
            return false;
        }
        if (other != null) {
            forget(other);
        }
        byNode.put(peer.node(), line);
        Dialling dialling = diallings.get(peer.node());
        if (dialling != null) {
            dialling.attempts = 0;
        }
        LOG.info("connected with node {}", peer.node());
        ear.met(peer.node());
        return true;
    }

    /** Of two, the one that the lower id made stays. */
    private boolean isLesser(PeerLine line, String node) {
        boolean isLower = own.node().compareTo(node) < 0;
        return isLower == (line.dialled() == null);
    }

    /** Nobody listens there: whoever was is gone. */
    private void refused(PeerLine line) {
        forget(line);
        String node = line.dialled();
        if (node != null && !byNode.containsKey(node)) {
            ear.refused(node);
        }
    }

    private void drop(PeerLine line, IOException cause, long nowNanos) {
        PeerMessage.Introduction peer = line.peer();
        forget(line);
        if (peer == null) {
            meter.strange();
            LOG.debug("a connection of an unknown node ended: {}", cause.getMessage());
            dialAgain(line, nowNanos);
        } else if (byNode.remove(peer.node(), line)) {
            LOG.info("connection with node {} ended: {}", peer.node(), cause.getMessage());
            ear.lost(peer.node());
            Dialling dialling = diallings.get(peer.node());
            if (dialling != null) {
                // its process may have ended, which its port tells
                dialling.atOnce(nowNanos);
                dialling.postpone(nowNanos);
                dial(dialling.site, nowNanos);
            }
        }
    }

    /**
     * A process that is killed closes its connections before its port, which may take one more meanwhile and drop it: it refuses a
     * moment later, and whoever asked only then hears so. Seen to cost a takeover 270 ms.
     */
    private void dialAgain(PeerLine line, long nowNanos) {
        String node = line.dialled();
        Dialling dialling = node == null ? null : diallings.get(node);
        if (dialling != null && dialling.attempts <= MAX_HASTY_REDIALS) {
            dialling.notBeforeNanos = nowNanos;
        }
    }

    private void forget(PeerLine line) {
        lines.remove(line);
        line.close();
    }
}
