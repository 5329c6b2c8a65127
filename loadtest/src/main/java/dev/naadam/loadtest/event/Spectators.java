package dev.naadam.loadtest.event;

import dev.naadam.client.control.LobbyTicket;
import dev.naadam.loadtest.fleet.BotWatcher;
import dev.naadam.loadtest.fleet.FleetFigures;

/** Who looks at the matches of an event. */
public interface Spectators {

    /** Nobody. */
    Spectators NONE = new Spectators() {
        @Override
        public BotWatcher enter(LobbyTicket ticket) {
            return BotWatcher.NOBODY;
        }

        @Override
        public void leave(String match, FleetFigures figures) {}
    };

    /**
     * A match begins.
     *
     * @param ticket of the first of its players who got one
     * @return looks over the bots' shoulders; their numbers are their slots
     */
    BotWatcher enter(LobbyTicket ticket);

    /** A match is over, and this is what its bots saw of the network. */
    void leave(String match, FleetFigures figures);
}
