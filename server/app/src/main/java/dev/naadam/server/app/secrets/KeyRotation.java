package dev.naadam.server.app.secrets;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Brings new keys into a folder and takes old ones out, while nodes use it: docs/decisions/0016.
 *
 * <p>Every refusal changes nothing. There are never three keys of a kind: the oldest goes before the newest comes.
 */
public final class KeyRotation {

    /** Five looks of a node, or clocks that are apart. */
    public static final Duration MIN_GRACE = Duration.ofSeconds(10);

    private final SecretsFolder folder;
    private final SecureRandom random;

    /** Of this folder. */
    public KeyRotation(SecretsFolder folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /**
     * Adds a key of each of these kinds.
     *
     * @param nowMillis ms since 1970
     * @param grace from now until the new keys are used, at least {@link #MIN_GRACE}
     * @return a line for each kind
     * @throws SecretsException in one line: an earlier rotation is not over, or the folder can't be used
     */
    public List<String> rotate(Collection<SecretKind> kinds, long nowMillis, Duration grace) throws SecretsException {
        if (grace.compareTo(MIN_GRACE) < 0) {
            throw new SecretsException("a grace of " + grace.toSeconds() + " s is too short for nodes to read new keys"
                    + " (expected: at least " + MIN_GRACE.toSeconds() + ")");
        }
        for (SecretKind kind : kinds) {
            requireRotatable(kind, sorted(kind), nowMillis);
        }
        Instant usedFrom =
                Instant.ofEpochMilli(nowMillis).plus(grace).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
        List<String> done = new ArrayList<>();
        for (SecretKind kind : kinds) {
            done.add(rotate(kind, usedFrom));
        }
        return done;
    }

    /**
     * Takes the older of two keys of each of these kinds away; what it sealed can't be opened any more.
     *
     * @return a line for each kind
     * @throws SecretsException in one line: the older key is still in use or just was, or there is none
     */
    public List<String> retire(Collection<SecretKind> kinds, long nowMillis) throws SecretsException {
        for (SecretKind kind : kinds) {
            List<SharedKey> keys = sorted(kind);
            if (keys.size() < 2) {
                throw new SecretsException(kind.fileName() + " has no older key to retire");
            }
            requireOlderIsIdle(kind, keys, nowMillis);
        }
        List<String> done = new ArrayList<>();
        for (SecretKind kind : kinds) {
            int older = sorted(kind).getLast().kid();
            folder.remove(kind, older);
            done.add(kind.fileName() + " key " + older + " is retired");
        }
        return done;
    }

    private String rotate(SecretKind kind, Instant usedFrom) throws SecretsException {
        List<SharedKey> keys = sorted(kind);
        if (keys.size() == KeyRing.MAX_KEYS) {
            folder.remove(kind, keys.getLast().kid());
        }
        int kid = keys.getFirst().kid() + 1;
        if (!folder.add(kind, SecretsFolder.randomKey(kid, usedFrom.toEpochMilli(), random))) {
            throw new SecretsException(kind.fileName() + " key " + kid + " was made by another rotation meanwhile");
        }
        return kind.fileName() + " key " + kid + " is accepted from now on and used from " + usedFrom;
    }

    private static void requireRotatable(SecretKind kind, List<SharedKey> keys, long nowMillis)
            throws SecretsException {
        SharedKey newest = keys.getFirst();
        if (newest.usedFromMillis() > nowMillis) {
            throw new SecretsException(kind.fileName() + " key " + newest.kid() + " is not in use before "
                    + Instant.ofEpochMilli(newest.usedFromMillis()) + ": one rotation at a time");
        }
        if (newest.kid() == SharedKey.MAX_KID) {
            throw new SecretsException(kind.fileName() + " key " + newest.kid() + " has the highest number there is");
        }
        if (keys.size() == KeyRing.MAX_KEYS) {
            if (kind.isLasting()) {
                throw new SecretsException(kind.fileName() + " key "
                        + keys.getLast().kid() + " still opens what it sealed: retire it first (naadam keys retire "
                        + kind.fileName() + ")");
            }
            requireOlderIsIdle(kind, keys, nowMillis);
        }
    }

    private static void requireOlderIsIdle(SecretKind kind, List<SharedKey> keys, long nowMillis)
            throws SecretsException {
        long idleMillis = keys.getFirst().usedFromMillis() + kind.overlap().toMillis();
        if (nowMillis < idleMillis) {
            throw new SecretsException(kind.fileName() + " key "
                    + keys.getLast().kid() + " is needed until " + Instant.ofEpochMilli(idleMillis));
        }
    }

    /** Newest first. */
    private List<SharedKey> sorted(SecretKind kind) throws SecretsException {
        return folder.ring(kind, 0).keys();
    }
}
