package dev.naadam.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.emulator.relay.BotLink;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.emulator.relay.RelayFigures;
import dev.naadam.loadtest.emulator.relay.SeenRtt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkVerdictTest {

    private static final RelayFigures ALL_WELL = new RelayFigures(1000, 3, 0, 0, 0, 0, 0, 80, 900);

    @ParameterizedTest(name = "told {0} us, seen {1} us: {2}")
    @CsvSource({
        "20000, 22000, true",
        "20000, 22001, false",
        "20000, 18000, true",
        "20000, 17999, false",
        "80000, 84000, true",
        "80000, 84001, false"
    })
    void holdsABotToTwoMillisecondsOrFivePercent(long toldMicros, long seenMicros, boolean isAsTold) {
        assertThat(link("bot-1", toldMicros, seenMicros).isAsTold()).isEqualTo(isAsTold);
    }

    @Test
    void isValidWhenEveryBotPlayedOverItsNetwork() {
        assertThat(judge(List.of(link("bot-1", 30_000, 31_000)), ALL_WELL)).isEmpty();
    }

    @Test
    void namesTheBotsThatDidNot() {
        assertThat(judge(List.of(link("bot-1", 30_000, 33_210), link("bot-2", 30_000, 30_000)), ALL_WELL))
                .containsExactly(
                        "network: bot-1 was told 30.00 ms to wuhu and saw 33.21 (expected: within 2 ms or 5 %)");
    }

    @Test
    void namesOnlyAFewOfMany() {
        List<BotLink> links = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            links.add(link("bot-" + i, 30_000, 40_000));
        }

        assertThat(judge(links, ALL_WELL).getFirst())
                .contains("bot-3")
                .doesNotContain("bot-4")
                .contains(", and 2 more");
    }

    @Test
    void doesNotBelieveInABotThatWasNeverSeen() {
        BotLink silent = new BotLink("bot-1", "Wuhan", "5g", "wuhu", 0, 0, 0, new SeenRtt(0, 0, 0, 0));

        assertThat(judge(List.of(silent), ALL_WELL).getFirst()).contains("saw nothing");
    }

    @ParameterizedTest(name = "{0} overflowed, {1} unsent, {2} dropped by the kernel")
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
    void isNotValidWhenItLostMoreThanItWasTold(long overflowed, long unsent, long receiveDrops) {
        RelayFigures relay = new RelayFigures(1000, 3, overflowed, 0, 0, unsent, receiveDrops, 80, 900);

        assertThat(judge(List.of(), relay)).hasSize(1).first().asString().startsWith("network: 1 datagrams");
    }

    @Test
    void tellsTheBotsApartInTheReport() {
        NetworkFigures network = new NetworkFigures("china", List.of(link("bot-1", 30_000, 31_500)), ALL_WELL);

        assertThat(SwarmText.of(RunDraft.good().report().over(network)))
                .contains("bot-1  Wuhan    wifi    wuhu  30.00  31.50   1.50    2.00  0.30 %     60")
                .contains("network china: 1000 datagrams carried, 3 lost as told, 0 by accident")
                .contains("\nVALID\n");
    }

    private static List<String> judge(List<BotLink> links, RelayFigures relay) {
        return NetworkVerdict.reasons(new NetworkFigures("china", links, relay));
    }

    private static BotLink link(String player, long toldMicros, long seenMicros) {
        SeenRtt seen = new SeenRtt(60, seenMicros - 1000, seenMicros, seenMicros + 3000);
        return new BotLink(player, "Wuhan", "wifi", "wuhu", toldMicros, 2000, 3, seen);
    }
}
