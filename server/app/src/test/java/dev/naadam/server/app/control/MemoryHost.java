package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.HostLoad;
import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.core.session.MatchSpec;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Hosts what it is given without playing it. */
public final class MemoryHost implements MatchHost {

    public static final long BUDGET_NANOS = 1_000_000_000;
    public static final long COST_NANOS = 1_000_000;

    public final Map<UUID, MatchSpec> opened = new ConcurrentHashMap<>();
    public final Map<UUID, MatchProgress> progress = new ConcurrentHashMap<>();
    public final List<String> orders = new CopyOnWriteArrayList<>();
    public volatile boolean isFull;
    public volatile boolean isBroken;

    @Override
    public Opening open(MatchSpec spec) {
        if (isBroken) {
            throw new IllegalStateException("dev.naadam.Secret: a mistake of ours");
        }
        if (isFull) {
            return new Opening.Full("all 4 shards are full");
        }
        opened.put(spec.id(), spec);
        progress.put(spec.id(), new MatchProgress(MatchProgress.State.WAITING, 0, 0, 0, null));
        return new Opening.Opened();
    }

    @Override
    public @Nullable MatchProgress progress(UUID matchId) {
        return progress.get(matchId);
    }

    @Override
    public boolean abort(UUID matchId) {
        orders.add("abort " + matchId);
        return !isFull;
    }

    @Override
    public boolean pause(UUID matchId, long number, long lengthMillis) {
        orders.add("pause " + matchId + " " + number + " " + lengthMillis);
        return !isFull;
    }

    @Override
    public boolean resume(UUID matchId, long number) {
        orders.add("resume " + matchId + " " + number);
        return !isFull;
    }

    @Override
    public boolean exclude(UUID matchId, int slot, long throughGeneration) {
        orders.add("exclude " + matchId + " " + slot + " " + throughGeneration);
        return !isFull;
    }

    @Override
    public HostLoad load() {
        return new HostLoad(opened.size(), BUDGET_NANOS, BUDGET_NANOS - opened.size() * COST_NANOS);
    }
}
