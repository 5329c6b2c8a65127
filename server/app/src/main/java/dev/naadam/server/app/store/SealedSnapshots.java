package dev.naadam.server.app.store;

import dev.naadam.game.GameCatalog;
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.core.session.MatchSnapshot;
import dev.naadam.server.core.session.SessionSnapshot;
import dev.naadam.server.core.session.SnapshotSeal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals what a match's next owner needs, as {@link RecordSeal} seals records: the seal vouches for match and tick,
 * so that nothing opens elsewhere or in the place of an older one.
 *
 * <p>Safe for use by several threads, one at a time: each shard has one of its own and waits for nobody.
 */
public final class SealedSnapshots implements SnapshotSeal {

    static final RecordKind<SessionSnapshot> SESSION = new RecordKind<>(
            "session-snapshot", 1, 71, SessionSnapshot.class, new SessionSnapshotSerializer(), Map.of());

    private final RecordKind<MatchSnapshot> match;
    private final RecordCodec codec;

    /**
     * Seals with the newest of the platform's record keys and opens with any that is valid.
     *
     * @param games that this node can go on with
     */
    public SealedSnapshots(KeySource keys, SecureRandom random, GameCatalog games) {
        match = matchKind(games);
        codec = new RecordCodec(keys, random, List.of(match, SESSION));
    }

    static RecordKind<MatchSnapshot> matchKind(GameCatalog games) {
        return new RecordKind<>(
                "match-snapshot", 1, 70, MatchSnapshot.class, new MatchSnapshotSerializer(games), Map.of());
    }

    @Override
    public byte[] seal(MatchSnapshot snapshot) {
        return codec.seal(match, matchPlace(snapshot.spec().id(), snapshot.tick()), snapshot);
    }

    @Override
    public @Nullable MatchSnapshot openMatch(UUID matchId, long tick, byte[] sealed) {
        return opened(codec.open(match, matchPlace(matchId, tick), sealed));
    }

    @Override
    public byte[] seal(UUID matchId, long afterTick, SessionSnapshot session) {
        return codec.seal(SESSION, sessionPlace(matchId, afterTick), session);
    }

    @Override
    public @Nullable SessionSnapshot openSession(UUID matchId, long afterTick, byte[] sealed) {
        return opened(codec.open(SESSION, sessionPlace(matchId, afterTick), sealed));
    }

    private static <T> @Nullable T opened(Opened<T> opened) {
        return opened instanceof Opened.Accepted<T> accepted ? accepted.value() : null;
    }

    private static String matchPlace(UUID matchId, long tick) {
        return "match:" + matchId + ":" + tick;
    }

    private static String sessionPlace(UUID matchId, long afterTick) {
        return "session:" + matchId + ":" + afterTick;
    }
}
