package dev.naadam.arena.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.EventSink;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArenaEventsTest {

    @Test
    void everyEventIsDecodedAsItWasSent() {
        assertSent((events, sink) -> events.kill(sink, 3, 9, 2), new ArenaEvent.Kill(3, 9, 2));
        assertSent((events, sink) -> events.bannerRaised(sink, 4, 1), new ArenaEvent.BannerRaised(4, 1));
        assertSent((events, sink) -> events.bannerLowered(sink, 5), new ArenaEvent.BannerLowered(5));
        assertSent(
                (events, sink) -> events.roundEnd(sink, 1, RoundReason.HELD, 6, 70),
                new ArenaEvent.RoundEnd(1, RoundReason.HELD, 6, 70));
        assertSent((events, sink) -> events.sidesChanged(sink, 1), new ArenaEvent.SidesChanged(1));
        assertSent((events, sink) -> events.overtime(sink, 2), new ArenaEvent.Overtime(2));
        assertSent((events, sink) -> events.matchEnd(sink, -1), new ArenaEvent.MatchEnd(-1));
    }

    @Test
    void whatNoVersionOfTheseRulesSendsIsNoEvent() {
        assertThat(ArenaEvent.decode(new byte[0])).isNull();
        assertThat(ArenaEvent.decode(new byte[] {99, 1})).isNull();
        assertThat(ArenaEvent.decode(new byte[] {4, 1, 9, 0, 0})).isNull();
        assertThat(ArenaEvent.decode(new byte[] {1, 2})).isNull();
    }

    private static void assertSent(BiConsumer<ArenaEvents, EventSink> send, @Nullable ArenaEvent expected) {
        send.accept(new ArenaEvents(), (audience, event, length) -> {
            assertThat(audience).isEqualTo(EventSink.EVERYBODY);
            assertThat(ArenaEvent.decode(Arrays.copyOf(event, length))).isEqualTo(expected);
        });
    }
}
