package dev.naadam.server.app.games.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Games;
import dev.naadam.server.app.games.plants.BannedGame;
import dev.naadam.server.app.games.plants.SoundGame;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GameScanTest {

    private static final String BANNED = BannedGame.class.getName();

    @ParameterizedTest
    @CsvSource({
        "clock,                   System.currentTimeMillis",
        "clockByReference,        System.nanoTime",
        "lambda$clockInALambda$0, System.nanoTime",
        "sine,                    Math.sin",
        "chance,                  new Random",
        "threadsChance,           ThreadLocalRandom.current",
        "uuid,                    UUID.randomUUID",
        "shuffled,                Collections.shuffle",
        "hashMap,                 new HashMap",
        "setOfTwo,                Set.of",
        "collected,               Collectors.toSet",
        "identity,                System.identityHashCode",
        "enumHash,                BannedGame$Colour.hashCode",
        "thread,                  new Thread",
        "file,                    Path.of",
        "reflection,              Class.forName",
        "sharedState,             write to static BannedGame.shared",
    })
    void findsWhatIsBannedAndNamesItsPlace(String method, String call) throws IOException {
        assertThat(GameScan.of(new BannedGame()).broken()).anySatisfy(finding -> {
            assertThat(finding.className()).isEqualTo(BANNED);
            assertThat(finding.method()).isEqualTo(method);
            assertThat(finding.call()).isEqualTo(call);
            assertThat(finding.line()).isPositive();
            assertThat(finding.instead()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"locale, String.toLowerCase", "floats, floating point", "console, System.out"})
    void warnsOfWhatMayBeRight(String method, String call) throws IOException {
        assertThat(GameScan.of(new BannedGame()).warnings())
                .anySatisfy(finding ->
                        assertThat(finding.method() + ", " + finding.call()).isEqualTo(method + ", " + call));
    }

    @ParameterizedTest
    @ValueSource(strings = {"setOfOne", "enumMap", "rootLocale"})
    void saysNothingOfWhatOnlyLooksLikeIt(String method) throws IOException {
        assertThat(GameScan.of(new BannedGame()).findings())
                .noneMatch(finding -> finding.method().equals(method));
    }

    @Test
    void knowsTheExactFunctionsOfMath() throws IOException {
        assertThat(GameScan.of(new BannedGame()).broken())
                .noneMatch(finding -> finding.method().equals("exactMath"));
    }

    @Test
    void saysInOneLineWhereItIsAndWhatToUseInstead() {
        Finding finding = new Finding("a.B", "step", 7, "System.nanoTime", "count ticks", false);

        assertThat(finding).hasToString("a.B.step line 7: System.nanoTime; count ticks");
    }

    @Test
    void readsOnlyTheClassesThatAGameCanReach() throws IOException {
        GameScan scan = GameScan.of(new SoundGame());

        assertThat(scan.classes()).isEqualTo(2);
        assertThat(scan.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arena", "arena-10", "lantern"})
    void findsNothingInTheBundledGames(String name) throws IOException {
        GameScan scan = GameScan.of(Games.find(name).orElseThrow());

        assertThat(scan.broken()).isEmpty();
        assertThat(scan.classes()).isGreaterThan(3);
    }
}
