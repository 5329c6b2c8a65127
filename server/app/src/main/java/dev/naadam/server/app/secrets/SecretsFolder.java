package dev.naadam.server.app.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys in a secrets folder: files {@code fleet-1.key}, {@code store-1.key}, ..., at most two of a kind.
 *
 * <p>A file is 64 hex digits, behind a line that says from when the key is used, if not at once. Files of other names are
 * ignored. A folder that is mounted read-only works when it holds both kinds.
 */
public final class SecretsFolder {

    private static final Pattern FILE_NAME = Pattern.compile("(?<kind>[a-z]+)-(?<kid>[1-9][0-9]{0,4})\\.key");

    private final Path folder;

    private SecretsFolder(Path folder) {
        this.folder = folder;
    }

    /** A folder with keys; nothing is read yet. */
    public static SecretsFolder of(Path folder) {
        return new SecretsFolder(folder);
    }

    /**
     * Creates key 1 of each kind that is missing; nodes that do so at the same moment end with the same key.
     *
     * @param random where new keys come from
     * @throws SecretsException when the folder can't be read or written
     */
    public static SecretsFolder open(Path folder, SecureRandom random) throws SecretsException {
        SecretsFolder opened = new SecretsFolder(folder);
        try {
            OwnerOnlyFile.createFolder(folder);
        } catch (IOException e) {
            throw opened.unusable(e);
        }
        for (SecretKind kind : SecretKind.values()) {
            if (opened.keys(kind).isEmpty()) {
                // losing the race against another node is fine: the key that won is read later
                boolean isOurs = opened.add(kind, randomKey(1, 0, random));
                assert isOurs || !opened.keys(kind).isEmpty();
            }
        }
        return opened;
    }

    static SharedKey randomKey(int kid, long usedFromMillis, SecureRandom random) {
        byte[] bytes = new byte[SharedKey.BYTES];
        random.nextBytes(bytes);
        return new SharedKey(kid, bytes, usedFromMillis);
    }

    /** All keys, of which those are in use whose time has come. */
    Secrets read(long nowMillis) throws SecretsException {
        return new Secrets(
                ring(SecretKind.FLEET, nowMillis),
                ring(SecretKind.STORE, nowMillis),
                ring(SecretKind.PLATFORM, nowMillis));
    }

    KeyRing ring(SecretKind kind, long nowMillis) throws SecretsException {
        List<SharedKey> keys = keys(kind);
        if (keys.isEmpty() || keys.size() > KeyRing.MAX_KEYS) {
            throw new SecretsException("secrets folder " + folder + " holds " + keys.size() + " " + kind.fileName()
                    + " keys (expected: one or two)");
        }
        return KeyRing.at(keys, nowMillis);
    }

    /** The keys of a kind, in no order. */
    List<SharedKey> keys(SecretKind kind) throws SecretsException {
        List<SharedKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher name = FILE_NAME.matcher(file.getFileName().toString());
                if (name.matches() && name.group("kind").equals(kind.fileName())) {
                    addKey(file, Integer.parseInt(name.group("kid")), keys);
                }
            }
        } catch (IOException e) {
            throw unusable(e);
        }
        return keys;
    }

    /** Writes a key unless there is one of this number; false: there is. */
    boolean add(SecretKind kind, SharedKey key) throws SecretsException {
        try {
            return OwnerOnlyFile.createOnce(file(kind, key.kid()), KeyText.of(key));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void remove(SecretKind kind, int kid) throws SecretsException {
        try {
            Files.deleteIfExists(file(kind, kid));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Path file(SecretKind kind, int kid) {
        return folder.resolve(kind.fileName() + "-" + kid + ".key");
    }

    private static void addKey(Path file, int kid, List<SharedKey> keys) throws IOException, SecretsException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            if (OwnerOnlyFile.isOpenToOthers(file)) {
                throw new SecretsException("secrets file " + file + " is open to other accounts (expected: mode 0600)");
            }
            text = new String(in.readNBytes(KeyText.MAX_BYTES + 1), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            // a rotation took it away since it was listed
            return;
        }
        SharedKey key = text.length() > KeyText.MAX_BYTES || kid > SharedKey.MAX_KID ? null : KeyText.read(kid, text);
        if (key == null) {
            // never a cause: it would quote digits of the key
            throw new SecretsException("secrets file " + file + " is no key (expected: 64 hex digits)");
        }
        keys.add(key);
    }

    private SecretsException unusable(IOException cause) {
        return new SecretsException("secrets folder " + folder + " can't be used: " + cause, cause);
    }
}
