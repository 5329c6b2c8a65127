package dev.naadam.server.app.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The default store: a real Redis process that belongs to the data folder.
 *
 * <p>Nodes (processes, or several in one) that open the same folder share it. It outlives a node that is killed, is
 * started again by whoever finds it dead, and ends with the last node that closes cleanly. Loopback only, behind a
 * random password in the folder; append-only file flushed every second: what was acknowledged survives the death of
 * any process, and all but the last one to two seconds survives the loss of power.
 *
 * <p>Safe for use by several threads; all but {@link #uri} may block for seconds. See docs/redis.md.
 */
public final class EmbeddedRedis implements RedisSource, AutoCloseable {

    /** The only address it listens on. */
    public static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);

    private final RedisFolder folder;
    private final RedisProcess process;
    private final NodeRoster roster;
    private final HeldFile node;
    private volatile RunFile run;
    private boolean isClosed;

    private EmbeddedRedis(RedisFolder folder, RedisProcess process, NodeRoster roster, HeldFile node, RunFile run) {
        this.folder = folder;
        this.process = process;
        this.roster = roster;
        this.node = node;
        this.run = run;
    }

    /**
     * Joins the Redis of the data folder, starting it if it is not running.
     *
     * @param dataFolder created if missing; everything lies in {@code redis} in it
     * @param random source of the password, of ports and of file names
     * @throws EmbeddedRedisException when the folder can't be used or no Redis can be had in it
     */
    @SuppressWarnings("try") // the lock is for holding
    public static EmbeddedRedis open(Path dataFolder, RedisBinary binary, SecureRandom random)
            throws EmbeddedRedisException {
        RedisFolder folder = RedisFolder.prepare(dataFolder);
        try (HeldFile lock = folder.lock()) {
            RedisProcess process = new RedisProcess(folder, binary, random);
            NodeRoster roster = new NodeRoster(folder.nodes());
            HeldFile node = roster.join(random);
            boolean opened = false;
            try {
                RunFile run = process.findOrStart();
                opened = true;
                return new EmbeddedRedis(folder, process, roster, node, run);
            } finally {
                if (!opened) {
                    roster.leave(node);
                }
            }
        } catch (IOException e) {
            throw new EmbeddedRedisException("embedded Redis in " + folder.root() + " can't be used: " + e, e);
        }
    }

    @Override
    public RedisUri uri() {
        return process.uri(run);
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    /** Process id of the Redis at this moment, for logs and for whoever has to look. */
    public long pid() {
        return run.pid();
    }

    /** As the interface says; a process that lives but hangs is an error and not killed, it may be about to write. */
    @Override
    @SuppressWarnings("try") // the lock is for holding
    public synchronized boolean reviveIfDead() throws EmbeddedRedisException {
        if (isClosed || process.isServing(run)) {
            return false;
        }
        try (HeldFile lock = folder.lock()) {
            RunFile before = process.read();
            run = process.findOrStart();
            return before == null || !before.equals(run);
        } catch (IOException e) {
            throw new EmbeddedRedisException("lock of " + folder.root() + " can't be released: " + e, e);
        }
    }

    /** Leaves; the last one to do so stops the process. What goes wrong is logged: the node ends all the same. */
    @Override
    @SuppressWarnings("try") // the lock is for holding
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (HeldFile lock = folder.lock()) {
            roster.leave(node);
            if (!roster.isAnyoneAlive()) {
                process.stop();
            }
        } catch (EmbeddedRedisException | IOException e) {
            LOG.warn("embedded Redis was not left cleanly: {}", e.getMessage());
        }
    }
}
