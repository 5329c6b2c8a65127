package dev.naadam.server.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in real files. */
class SecretsFolderIT {

    private static final String KEY_A = "0a".repeat(SharedKey.BYTES);
    private static final String KEY_B = "0b".repeat(SharedKey.BYTES);
    private static final int NODES = 16;
    private static final long NOW_MILLIS = 1_795_000_000_000L;

    @TempDir
    Path temporary;

    @Test
    void createsAKeyOfEachKindOnTheFirstStartAndKeepsThem() throws Exception {
        Path folder = temporary.resolve("secrets");

        Secrets first = open(folder);
        Secrets second = open(folder);

        assertThat(second.fleet()).isEqualTo(first.fleet());
        assertThat(second.store()).isEqualTo(first.store());
        assertThat(first.fleet()).isNotEqualTo(first.store());
        assertThat(first.fleet().inUse().kid()).isEqualTo(1);
    }

    @Test
    void letsNobodyElseRead() throws Exception {
        Path folder = temporary.resolve("secrets");

        Secrets ignored = open(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("fleet-1.key"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("store-1.key"))).isEqualTo("rw-------");
    }

    @Test
    void givesNodesThatStartAtOnceTheSameKeys() throws Exception {
        Path folder = temporary.resolve("secrets");
        Callable<KeyRing> node = () -> open(folder).store();
        Set<KeyRing> rings = new HashSet<>();

        try (var threads = Executors.newFixedThreadPool(NODES)) {
            for (Future<KeyRing> ring : threads.invokeAll(Collections.nCopies(NODES, node))) {
                rings.add(ring.get());
            }
        }

        assertThat(rings).hasSize(1);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("fleet-1.key", "platform-1.key", "store-1.key");
        }
    }

    @Test
    void sealsWithTheNewestAndOpensWithBoth() throws Exception {
        write("store-9.key", KEY_A + "\n");
        write("store-10.key", KEY_B);

        KeyRing store = open(temporary).store();

        assertThat(store.inUse().kid()).isEqualTo(10);
        assertThat(store.find(9)).isNotNull();
        assertThat(store.find(8)).isNull();
    }

    @Test
    void namesTheFolderThatHoldsTooManyKeysOfAKind() throws Exception {
        for (int kid : List.of(1, 2, 3)) {
            write("store-" + kid + ".key", KEY_A);
        }

        assertThatThrownBy(() -> open(temporary))
                .isInstanceOf(SecretsException.class)
                .hasMessage("secrets folder " + temporary + " holds 3 store keys (expected: one or two)");
    }

    @Test
    void namesAFileThatIsNoKeyWithoutQuotingIt() throws Exception {
        String whole = "used from 2026-11-23T08:00:00Z\n" + KEY_A;
        for (String bad : List.of(
                "",
                KEY_A.substring(2),
                KEY_A + "0c",
                "xy" + KEY_A.substring(2),
                KEY_A.repeat(9),
                whole.substring(0, 20),
                whole.substring(0, 60),
                "used from soon\n" + KEY_A,
                KEY_A + "\n" + KEY_A)) {
            Path file = write("fleet-1.key", bad);

            assertThatThrownBy(() -> open(temporary))
                    .isInstanceOf(SecretsException.class)
                    .hasMessage("secrets file " + file + " is no key (expected: 64 hex digits)");
        }
    }

    @Test
    void refusesAKeyNumberThatTheSealHasNoRoomFor() throws Exception {
        write("fleet-65536.key", KEY_A);

        assertThatThrownBy(() -> open(temporary)).isInstanceOf(SecretsException.class);
    }

    @Test
    void opensWithAKeyBeforeItIsUsed() throws Exception {
        write("store-1.key", KEY_A);
        write("store-2.key", "used from " + Instant.ofEpochMilli(NOW_MILLIS).plusSeconds(1) + "\n" + KEY_B + "\n");

        KeyRing before = open(temporary).store();
        KeyRing after = SecretsFolder.of(temporary).read(NOW_MILLIS + 1_000).store();

        assertThat(before.inUse().kid()).isEqualTo(1);
        assertThat(before.find(2)).isNotNull();
        assertThat(after.inUse().kid()).isEqualTo(2);
        assertThat(after.find(1)).isNotNull();
    }

    @Test
    void refusesAKeyThatOtherAccountsMayReadOrWrite() throws Exception {
        Path file = write("fleet-1.key", KEY_A);
        for (String open : List.of("rw-r--r--", "rw--w----", "rw-----w-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));

            assertThatThrownBy(() -> open(temporary))
                    .hasMessage("secrets file " + file + " is open to other accounts (expected: mode 0600)");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

        assertThat(open(temporary).fleet().inUse().kid()).isEqualTo(1);
    }

    @Test
    void namesAFolderThatIsNone() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> open(file.resolve("secrets")))
                .isInstanceOf(SecretsException.class)
                .hasMessageContaining(file.resolve("secrets").toString());
    }

    @Test
    void neverPrintsAKey() {
        assertThat(new SharedKey(7, new byte[SharedKey.BYTES])).hasToString("key 7");
    }

    private static Secrets open(Path folder) throws SecretsException {
        return SecretsFolder.open(folder, new SecureRandom()).read(NOW_MILLIS);
    }

    private Path write(String name, String text) throws Exception {
        Path file = temporary.resolve(name);
        OwnerOnlyFile.replace(file, text);
        return file;
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
