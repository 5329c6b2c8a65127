package dev.naadam.server.app.takeover;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.journal.MatchLog;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.LogRevival;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.Revival;
import dev.naadam.server.core.session.SnapshotSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A takeover from the first tick to the players' return, in memory and in a time of its own.
 *
 * <p>A node's first takeover is the one that counts, and code that runs for the first time runs some twenty times slower than it
 * does later: classes are loaded, methods interpreted. So each node plays this a few times when it has started. It goes the way
 * that a real one goes, with the real game, seal and ciphers: only the store and the sockets are missing.
 */
final class Rehearsal {

    /** A second and a bit: a snapshot is taken on the way, and ticks follow it. */
    private static final long TICKS_BEFORE = 80;

    private static final long TICKS_AFTER = 20;

    /** A match that does not move has stopped for good: eight turns are due for each of its ticks, and 300 ms of waiting. */
    private static final int MAX_TURNS = 1_600;

    private static final int TICK_RATE_HZ = 60;
    private static final byte[] KEY_ROOT = new byte[32];

    private final SnapshotSeal seal;
    private final RehearsedShard.Tools tools;
    private final MatchSpec spec;
    private final List<RehearsedPlayer> players = new ArrayList<>();

    private Rehearsal(Game game, GameSetup setup, SnapshotSeal seal, RehearsedShard.Tools tools) {
        this.seal = seal;
        this.tools = tools;
        this.spec = new MatchSpec(
                new UUID(0, 1), game, setup, List.of("first", "second"), 1, DeliveryTerms.NONE, Durability.STRICT);
        for (int slot = 0; slot < setup.players(); slot++) {
            players.add(new RehearsedPlayer(slot, KEY_ROOT, game.idleInput(), tools.ciphers()));
        }
    }

    /** Plays one; false if two can't play this game, or if it did not come to its end. May throw what a game throws. */
    static boolean play(Game game, SnapshotSeal seal, RehearsedShard.Tools tools) {
        GameSetup setup = new GameSetup(TICK_RATE_HZ, List.of(0, 1), new TreeMap<>());
        return game.check(setup) instanceof SetupCheck.Playable && new Rehearsal(game, setup, seal, tools).play();
    }

    private boolean play() {
        try {
            RehearsedShard owner = RehearsedShard.first(seal, tools);
            MatchSession match = owner.shard().open(spec, owner.nowNanos());
            if (match == null) {
                return false;
            }
            for (RehearsedPlayer player : players) {
                owner.shard().admit(player.admission(spec.id()), owner.nowNanos());
                player.keepAlive(owner.shard(), owner.nowNanos());
            }
            return playOn(owner, match, TICKS_BEFORE) && takeOver(owner.log());
        } finally {
            players.forEach(RehearsedPlayer::close);
        }
    }

    private boolean takeOver(RehearsedLog log) {
        if (!(log.read() instanceof ReadLog.Intact intact) || intact.matches().size() != 1) {
            return false;
        }
        MatchLog found = intact.matches().getFirst();
        RehearsedShard successor = RehearsedShard.next(seal, tools, intact);
        MatchSession match = LogRevival.of(found, seal) instanceof LogRevival.Revived revived
                ? goOn(successor, revived.revival(), found.index())
                : null;
        return match != null && playOn(successor, match, match.tick() + TICKS_AFTER);
    }

    private @Nullable MatchSession goOn(RehearsedShard successor, Revival revival, int index) {
        long epoch = revival.snapshot().epochIn(2);
        MatchSession match = successor.shard().goOn(revival, epoch, index, successor.nowNanos());
        for (RehearsedPlayer player : players) {
            player.follow(epoch);
            player.keepAlive(successor.shard(), successor.nowNanos());
        }
        return match;
    }

    private boolean playOn(RehearsedShard shard, MatchSession match, long untilTick) {
        for (int turn = 0; turn < MAX_TURNS && match.tick() < untilTick; turn++) {
            long tick = match.newestTick();
            shard.turn();
            if (match.newestTick() != tick) {
                for (RehearsedPlayer player : players) {
                    player.press(shard.shard(), match.newestTick() + 2, shard.nowNanos());
                }
            }
        }
        return match.tick() >= untilTick;
    }
}
