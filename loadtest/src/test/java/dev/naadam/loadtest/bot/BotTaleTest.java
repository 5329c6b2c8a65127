package dev.naadam.loadtest.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import org.junit.jupiter.api.Test;

class BotTaleTest {

    private final BotTale tale = new BotTale();

    @Test
    void saysOnceThatItIsConnectedAndOnceThatItPlays() {
        assertThat(tale.next(ClientState.IDLE, 0)).isEmpty();
        assertThat(tale.next(ClientState.WAITING, 0)).containsExactly("connected");
        assertThat(tale.next(ClientState.WAITING, 0)).isEmpty();
        assertThat(tale.next(ClientState.PLAYING, 0)).containsExactly(BotTale.PLAYING);
        assertThat(tale.next(ClientState.PLAYING, 0)).isEmpty();
    }

    @Test
    void saysSoToWhenTheMatchRanAlready() {
        assertThat(tale.next(ClientState.PLAYING, 0)).containsExactly("connected", BotTale.PLAYING);
    }

    @Test
    void tellsADropAndTheReturn() {
        tale.next(ClientState.PLAYING, 0);

        assertThat(tale.next(ClientState.IDLE, 0)).containsExactly(BotTale.DROPPED);
        assertThat(tale.next(ClientState.GREETING, 1)).isEmpty();
        assertThat(tale.next(ClientState.WAITING, 1)).isEmpty();
        assertThat(tale.next(ClientState.PLAYING, 1)).containsExactly(BotTale.BACK);
    }

    @Test
    void tellsADropThatWasOverBeforeAnybodyLooked() {
        tale.next(ClientState.PLAYING, 0);

        assertThat(tale.next(ClientState.PLAYING, 1)).containsExactly(BotTale.DROPPED, BotTale.BACK);
    }

    @Test
    void takesTheEndForNoDrop() {
        tale.next(ClientState.PLAYING, 0);

        assertThat(tale.next(ClientState.FINISHED, 0)).isEmpty();
    }
}
