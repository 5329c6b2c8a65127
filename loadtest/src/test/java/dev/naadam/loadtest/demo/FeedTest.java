package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final ViewFrame VIEW = new ViewFrame(
            ViewSchema.builder().table("any", 1).unsigned("any", 1).build());

    private final Feed feed = new Feed(new Counting());

    @Test
    void tellsEverythingOnceAndInOrderWithTheTimeOfTheMatch() {
        feed.tell("Naran plays in process 7");
        feed.saw(0, VIEW);
        feed.saw(0, VIEW);
        feed.happened(0, new byte[] {9, 4, 9}, 1, 1);
        feed.tell("process 7 has died");

        assertThat(feed.drain())
                .containsExactly(
                        "Naran plays in process 7",
                        "at 1  the match begins",
                        "at 2  event 4",
                        "at 2  process 7 has died");
        assertThat(feed.drain()).isEmpty();
    }

    @Test
    void hearsEachEventFromOneBotOnly() {
        feed.saw(1, VIEW);
        feed.happened(1, new byte[] {4}, 0, 1);

        assertThat(feed.drain()).isEmpty();
        assertThat(feed.hasBegun()).isFalse();
    }

    @Test
    void leavesOutWhatIsNotWorthALine() {
        feed.happened(0, new byte[] {0}, 0, 1);

        assertThat(feed.drain()).isEmpty();
    }

    /** Counts views and names events by their byte; those named 0 are dull. */
    private static final class Counting implements Teller {

        private int views;

        @Override
        public @Nullable String saw(ViewFrame view) {
            views++;
            return views == 1 ? "the match begins" : null;
        }

        @Override
        public @Nullable String line(byte[] event) {
            return event[0] == 0 ? null : "event " + event[0];
        }

        @Override
        public String clock() {
            return views == 0 ? "" : "at " + views;
        }

        @Override
        public String status() {
            return "";
        }
    }
}
