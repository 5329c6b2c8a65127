package dev.naadam.server.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.session.ToyGame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TickRecorderTest {

    private static final byte[] NOTHING = new byte[2];

    private final List<String> handedOver = new ArrayList<>();
    private boolean hasEmptyOnes = true;

    private TickChunk chunk() {
        return new TickChunk(ToyGame.setup(2, 20), 1);
    }

    private @Nullable TickChunk exchange(TickChunk full) {
        handedOver.add(full.firstTick() + "-" + full.lastTick());
        return hasEmptyOnes ? full : null;
    }

    private TickRecorder recorder(long tickBefore) {
        return new TickRecorder(chunk(), tickBefore, 7, this::exchange);
    }

    private static void record(TickRecorder recorder, long from, long to) {
        for (long tick = from; tick <= to; tick++) {
            recorder.record(tick, tick * 3, 0, NOTHING);
        }
    }

    @Test
    void handsOverAChunkEveryFiveSeconds() {
        TickRecorder recorder = recorder(0);

        record(recorder, 1, 230);
        recorder.end();

        assertThat(handedOver).containsExactly("1-100", "101-200", "201-230");
        assertThat(recorder.tick()).isEqualTo(230);
        assertThat(recorder.hash()).isEqualTo(690);
    }

    @Test
    void goesOnBehindTheTickOfAnotherOwner() {
        TickRecorder recorder = recorder(41);

        record(recorder, 42, 50);
        recorder.end();

        assertThat(handedOver).containsExactly("42-50");
    }

    @Test
    void aMatchWithoutTicksHandsOverNothing() {
        recorder(0).end();

        assertThat(handedOver).isEmpty();
    }

    @Test
    void endsWhenThereIsNoEmptyChunk() {
        hasEmptyOnes = false;
        TickRecorder recorder = recorder(0);

        record(recorder, 1, 230);
        recorder.end();

        assertThat(handedOver).containsExactly("1-100");
        assertThat(recorder.isRecording()).isFalse();
        assertThat(recorder.tick()).isEqualTo(100);
    }

    @Test
    void aTickThatDoesNotFollowEndsTheRecording() {
        TickRecorder recorder = recorder(0);

        record(recorder, 1, 5);
        record(recorder, 7, 9);
        recorder.end();

        assertThat(recorder.isRecording()).isFalse();
        assertThat(recorder.tick()).isEqualTo(5);
        assertThat(handedOver).containsExactly("1-5");
    }
}
