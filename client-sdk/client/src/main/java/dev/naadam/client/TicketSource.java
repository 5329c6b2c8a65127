package dev.naadam.client;

import java.io.IOException;

/** Gets fresh tickets for one player of one match, usually by asking the game's own back end over HTTP. */
@FunctionalInterface
public interface TicketSource {

    /**
     * A ticket that was minted just now: the last one may have expired or been used. May block; is given up and interrupted
     * after ten seconds. Called again, a while later, if it throws.
     *
     * @return text for {@link NaadamClient#connect(String)}
     */
    String freshTicket() throws IOException, InterruptedException;
}
