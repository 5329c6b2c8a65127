package dev.naadam.server.app.secrets;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a folder that other processes change.
 *
 * <p>{@link #look} reads the folder anew and puts keys to use whose time has come. What can't be read, or names a known key
 * with other bytes, is logged once, counted at every look, and the keys stay as they are. One thread looks, any thread asks.
 */
public final class SecretsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsWatch.class);

    private final SecretsFolder folder;
    private final LongSupplier wallClockMillis;
    private final AtomicLong refusals = new AtomicLong();
    private volatile Secrets current;
    private @Nullable String refused;

    private SecretsWatch(SecretsFolder folder, LongSupplier wallClockMillis) throws SecretsException {
        this.folder = folder;
        this.wallClockMillis = wallClockMillis;
        this.current = folder.read(wallClockMillis.getAsLong());
    }

    /**
     * Reads the folder for the first time.
     *
     * @param wallClockMillis ms since 1970
     */
    public static SecretsWatch open(SecretsFolder folder, LongSupplier wallClockMillis) throws SecretsException {
        return new SecretsWatch(folder, wallClockMillis);
    }

    /** The keys of a kind, as of the last look. */
    public KeySource keys(SecretKind kind) {
        return () -> current.of(kind);
    }

    /** Looks after which everything stayed as it was because something could not be used. */
    public long refusals() {
        return refusals.get();
    }

    /** Reads the folder once. */
    public void look() {
        try {
            Secrets read = folder.read(wallClockMillis.getAsLong());
            if (!read.equals(current)) {
                takeOver(read);
            }
            refused = null;
        } catch (SecretsException e) {
            refusals.incrementAndGet();
            String fault = e.getMessage();
            if (fault != null && !fault.equals(refused)) {
                LOG.warn("the keys stay as they are: {}", fault);
            }
            refused = fault;
        }
    }

    private void takeOver(Secrets read) throws SecretsException {
        for (SecretKind kind : SecretKind.values()) {
            requireSameBytes(kind, current.of(kind), read.of(kind));
        }
        Secrets before = current;
        current = read;
        for (SecretKind kind : SecretKind.values()) {
            if (!before.of(kind).equals(read.of(kind))) {
                LOG.info("{} {}", kind.fileName(), read.of(kind));
            }
        }
    }

    /** Nodes would no longer understand each other, and nobody would see why. */
    private static void requireSameBytes(SecretKind kind, KeyRing known, KeyRing read) throws SecretsException {
        for (SharedKey key : read.keys()) {
            SharedKey before = known.find(key.kid());
            if (before != null && !before.hasBytesOf(key)) {
                throw new SecretsException(
                        kind.fileName() + " key " + key.kid() + " is another than before (expected: a new number)");
            }
        }
    }
}
