package dev.naadam.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.loadtest.fleet.BotFate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final int TICK_RATE_HZ = 60;
    private static final int MATCHES = 10;

    @Test
    void isValidWhenThePlanWasMet() {
        Verdict verdict = judge(RunDraft.good());

        assertThat(verdict.isValid()).isTrue();
        assertThat(verdict.reasons()).isEmpty();
    }

    /** The good run has 100 bots in 10 matches at 60 Hz for 60 s; each row changes one figure of it. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "valid", textBlock = """
            inputsSent         | 359540 | valid
            inputsSent         | 359539 | inputs: 359539 sent (expected: at least 99.9 % of 360000 planned)
            latenessP999Micros | 8333   | valid
            latenessP999Micros | 8334   | sender: p99.9 of its lateness was 8.334 ms
            receiveDrops       | 1      | bots' sockets: the kernel dropped 1 datagrams
            receiveDrops       | -1     | valid
            sendDrops          | 1      | bots' sockets: 1 datagrams could not be sent
            ticks              | 35954  | valid
            ticks              | 35953  | server: 35953 ticks (expected: at least 99.9 % of 36000)
            scheduleSlips      | 1      | server: it was more than 250 ms behind
            serverApplied      | 361000 | valid
            serverApplied      | 363000 | is somebody else playing there?
            serverApplied      | 357000 | is somebody else playing there?
            """)
    void saysWhichRuleWasBroken(String figure, long value, @Nullable String reason) {
        Verdict verdict = judge(RunDraft.good().with(figure, value));

        assertThat(verdict.isValid()).isEqualTo(reason == null);
        assertThat(String.join("\n", verdict.reasons())).contains(reason == null ? "" : reason);
        assertThat(verdict.reasons()).hasSize(reason == null ? 0 : 1);
    }

    @Test
    void namesBotsThatWereNotPlaying() {
        RunDraft draft = RunDraft.good()
                .without(new BotFate("bot-3", ClientState.UNREACHABLE, ""))
                .without(new BotFate("bot-9", ClientState.DISCONNECTED, "TIMED_OUT"));

        assertThat(judge(draft).reasons())
                .containsExactly("bots: 98 of 100 were playing at the end (bot-3 is UNREACHABLE, bot-9 is DISCONNECTED"
                        + " (TIMED_OUT))");
    }

    @Test
    void namesOnlyAFewOfManyBots() {
        RunDraft draft = RunDraft.good();
        for (int i = 0; i < 5; i++) {
            draft = draft.without(new BotFate("bot-" + i, ClientState.UNREACHABLE, ""));
        }

        assertThat(judge(draft).reasons().getFirst()).contains("bot-2 is UNREACHABLE, and 2 more)");
    }

    @Test
    void tellsEveryReason() {
        RunDraft draft = RunDraft.good().with("scheduleSlips", 1).with("sendDrops", 1);

        assertThat(judge(draft).reasons()).hasSize(2);
    }

    private static Verdict judge(RunDraft draft) {
        return Verdict.of(TICK_RATE_HZ, MATCHES, draft.fleet(), draft.server());
    }
}
