package dev.naadam.server.app.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys in a secrets folder: files {@code fleet-1.key}, {@code store-1.key}, ... of 64 hex digits each.
 *
 * <p>A kind without a file gets its key 1 on the first start; nodes that do so at the same moment end with the same key.
 * A folder that is mounted read-only works when it holds both kinds. To rotate, add a file with a higher number on all
 * nodes, restart them, and remove the old file once nothing is left that it opens. Files of other names are ignored.
 */
public final class SecretsFolder {

    private static final Pattern FILE_NAME = Pattern.compile("(?<kind>[a-z]+)-(?<kid>[1-9][0-9]{0,4})\\.key");
    private static final HexFormat HEX = HexFormat.of();
    /** A key file is 64 digits and perhaps a line end; what is longer is no key and is not read. */
    private static final long MAX_FILE_BYTES = 256;

    private final KeyRing fleet;
    private final KeyRing store;

    private SecretsFolder(KeyRing fleet, KeyRing store) {
        this.fleet = fleet;
        this.store = store;
    }

    /**
     * Reads the folder and creates what is missing.
     *
     * @param random where new keys come from
     * @throws SecretsException when the folder can't be read or written, or a file in it is no key
     */
    public static SecretsFolder open(Path folder, SecureRandom random) throws SecretsException {
        try {
            OwnerOnlyFile.createFolder(folder);
            return new SecretsFolder(ring(folder, SecretKind.FLEET, random), ring(folder, SecretKind.STORE, random));
        } catch (IOException e) {
            throw new SecretsException("secrets folder " + folder + " can't be used: " + e, e);
        }
    }

    /** Keys for connect tokens. */
    public KeyRing fleet() {
        return fleet;
    }

    /** Keys for records in Redis. */
    public KeyRing store() {
        return store;
    }

    private static KeyRing ring(Path folder, SecretKind kind, SecureRandom random)
            throws IOException, SecretsException {
        if (keys(folder, kind).isEmpty()) {
            byte[] bytes = new byte[SharedKey.BYTES];
            random.nextBytes(bytes);
            // losing the race against another node is fine: the key that won is read below
            OwnerOnlyFile.createOnce(folder.resolve(kind.fileName() + "-1.key"), HEX.formatHex(bytes) + "\n");
        }
        List<SharedKey> keys = keys(folder, kind);
        if (keys.size() > KeyRing.MAX_KEYS) {
            throw new SecretsException("secrets folder " + folder + " holds " + keys.size() + " " + kind.fileName()
                    + " keys (expected: at most " + KeyRing.MAX_KEYS + ")");
        }
        return new KeyRing(keys);
    }

    private static List<SharedKey> keys(Path folder, SecretKind kind) throws IOException, SecretsException {
        List<SharedKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher name = FILE_NAME.matcher(file.getFileName().toString());
                if (name.matches() && name.group("kind").equals(kind.fileName())) {
                    keys.add(key(file, Integer.parseInt(name.group("kid"))));
                }
            }
        }
        return keys;
    }

    private static SharedKey key(Path file, int kid) throws IOException, SecretsException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new SecretsException("secrets file " + file + " is no key (expected: 64 hex digits)");
        }
        try {
            return new SharedKey(kid, HEX.parseHex(Files.readString(file).strip()));
        } catch (IllegalArgumentException ignored) {
            // the cause would quote digits of the key
            throw new SecretsException("secrets file " + file + " is no key (expected: 64 hex digits)");
        }
    }
}
