package dev.naadam.server.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New keys in a real folder, and nodes that read it when they get to it. */
class KeyRotationIT {

    private static final Set<SecretKind> ALL = EnumSet.allOf(SecretKind.class);
    private static final Set<SecretKind> FLEET = EnumSet.of(SecretKind.FLEET);
    private static final Set<SecretKind> STORE = EnumSet.of(SecretKind.STORE);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 2_000;

    @TempDir
    Path path;

    private long nowMillis = 1_795_000_000_000L;
    private SecretsFolder folder;
    private KeyRotation rotation;

    @BeforeEach
    void open() throws Exception {
        folder = SecretsFolder.open(path, new SecureRandom());
        rotation = new KeyRotation(folder, new SecureRandom());
    }

    @Test
    void nodesThatLookAtDifferentTimesNeverRefuseEachOther() throws Exception {
        long randomSeed = 7;
        Random random = new Random(randomSeed);
        List<SecretsWatch> nodes = new ArrayList<>();
        List<Long> nextLookMillis = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            nodes.add(SecretsWatch.open(folder, () -> nowMillis));
            nextLookMillis.add(nowMillis + random.nextLong(LOOK_MILLIS));
        }
        rotation.rotate(ALL, nowMillis, GRACE);

        for (long endMillis = nowMillis + 20_000; nowMillis < endMillis; nowMillis += 50) {
            for (int i = 0; i < nodes.size(); i++) {
                if (nowMillis >= nextLookMillis.get(i)) {
                    nodes.get(i).look();
                    nextLookMillis.set(i, nowMillis + LOOK_MILLIS);
                }
            }
            assertAllOpenWhatEachSeals(nodes);
        }

        assertThat(nodes).allSatisfy(node -> assertThat(inUse(node)).isEqualTo(2));
    }

    @Test
    void writesFilesThatNobodyElseMayRead() throws Exception {
        rotation.rotate(ALL, nowMillis, GRACE);

        try (var files = Files.list(path)) {
            assertThat(files.toList())
                    .extracting(file -> file.getFileName() + " "
                            + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .containsExactlyInAnyOrder(
                            "fleet-1.key rw-------",
                            "fleet-2.key rw-------",
                            "platform-1.key rw-------",
                            "platform-2.key rw-------",
                            "store-1.key rw-------",
                            "store-2.key rw-------");
        }
    }

    @Test
    void refusesASecondRotationInsideTheGrace() throws Exception {
        rotation.rotate(ALL, nowMillis, GRACE);

        assertThatThrownBy(() -> rotation.rotate(FLEET, nowMillis + GRACE.toMillis() - 1, GRACE))
                .hasMessageMatching("fleet key 2 is not in use before 20.*Z: one rotation at a time");
        assertThat(folder.keys(SecretKind.FLEET)).hasSize(2);
    }

    @Test
    void keepsTheOlderFleetKeyUntilNoTicketOfItCanLive() throws Exception {
        rotation.rotate(FLEET, nowMillis, GRACE);
        long idleMillis = nowMillis + GRACE.plus(SecretKind.FLEET.overlap()).toMillis();

        assertThatThrownBy(() -> rotation.rotate(FLEET, idleMillis - 1, GRACE))
                .hasMessageStartingWith("fleet key 1 is needed until 20");
        rotation.rotate(FLEET, idleMillis, GRACE);

        assertThat(folder.keys(SecretKind.FLEET)).extracting(SharedKey::kid).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void neverTakesAStoreKeyAwayUnasked() throws Exception {
        rotation.rotate(ALL, nowMillis, GRACE);
        nowMillis += Duration.ofDays(9).toMillis();

        assertThatThrownBy(() -> rotation.rotate(ALL, nowMillis, GRACE))
                .hasMessage("store key 1 still opens what it sealed: retire it first (naadam keys retire store)");
        assertThat(folder.keys(SecretKind.FLEET)).extracting(SharedKey::kid).containsExactlyInAnyOrder(1, 2);

        assertThat(rotation.retire(STORE, nowMillis)).containsExactly("store key 1 is retired");
        rotation.rotate(ALL, nowMillis, GRACE);

        assertThat(folder.keys(SecretKind.STORE)).extracting(SharedKey::kid).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void retiresNothingThatIsInUse() throws Exception {
        assertThatThrownBy(() -> rotation.retire(FLEET, nowMillis)).hasMessage("fleet has no older key to retire");
        rotation.rotate(FLEET, nowMillis, GRACE);

        assertThatThrownBy(() -> rotation.retire(FLEET, nowMillis + GRACE.toMillis()))
                .hasMessageStartingWith("fleet key 1 is needed until 20");
    }

    @Test
    void refusesAGraceThatNodesCannotKeep() {
        assertThatThrownBy(() -> rotation.rotate(ALL, nowMillis, GRACE.minusSeconds(1)))
                .hasMessageContaining("a grace of 9 s is too short");
    }

    @Test
    void aNodeKeepsItsKeysWhenTheFolderHoldsWhatIsNone() throws Exception {
        SecretsWatch node = SecretsWatch.open(folder, () -> nowMillis);
        KeyRing before = node.keys(SecretKind.FLEET).ring();
        OwnerOnlyFile.replace(path.resolve("fleet-2.key"), "used from 2026");
        node.look();
        node.look();

        assertThat(node.keys(SecretKind.FLEET).ring()).isSameAs(before);
        assertThat(node.refusals()).isEqualTo(2);

        Files.delete(path.resolve("fleet-2.key"));
        OwnerOnlyFile.replace(path.resolve("fleet-1.key"), "0c".repeat(SharedKey.BYTES));
        node.look();

        assertThat(node.keys(SecretKind.FLEET).ring()).isSameAs(before);
        assertThat(node.refusals()).isEqualTo(3);
    }

    private static void assertAllOpenWhatEachSeals(List<SecretsWatch> nodes) {
        for (SecretKind kind : SecretKind.values()) {
            for (SecretsWatch sealing : nodes) {
                SharedKey used = sealing.keys(kind).ring().inUse();
                assertThat(nodes)
                        .allSatisfy(
                                opening -> assertThat(opening.keys(kind).ring().find(used.kid()))
                                        .isEqualTo(used));
            }
        }
    }

    private static int inUse(SecretsWatch node) {
        return node.keys(SecretKind.STORE).ring().inUse().kid();
    }
}
