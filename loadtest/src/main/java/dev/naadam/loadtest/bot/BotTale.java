package dev.naadam.loadtest.bot;

import dev.naadam.client.ClientState;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bot's process says while it plays: a line for each turn of its connection. Whoever started the process may read
 * them; the constants are what it can rely on.
 */
public final class BotTale {

    /** The bot is in the running match. */
    public static final String PLAYING = "playing";

    /** It is so again. */
    public static final String BACK = "back in the match";

    static final String DROPPED = "dropped: asks for a new ticket";

    private static final String CONNECTED = "connected";

    private int reconnects;
    private boolean isConnected;
    private boolean hasPlayed;
    private boolean isAway = true;

    BotTale() {}

    /**
     * What is new. Asked now and then, so states that lasted only a moment may never be seen.
     *
     * @param now where the connection stands
     * @param reconnects how often it came back so far
     */
    List<String> next(ClientState now, int reconnects) {
        List<String> lines = new ArrayList<>();
        boolean isPlaying = now == ClientState.PLAYING;
        if (hasPlayed && !isAway && !now.isTerminal() && (!isPlaying || reconnects > this.reconnects)) {
            lines.add(DROPPED);
            isAway = true;
        }
        this.reconnects = reconnects;
        if (!isConnected && (isPlaying || now == ClientState.WAITING)) {
            lines.add(CONNECTED);
            isConnected = true;
        }
        if (isAway && isPlaying) {
            lines.add(hasPlayed ? BACK : PLAYING);
            hasPlayed = true;
            isAway = false;
        }
        return lines;
    }
}
