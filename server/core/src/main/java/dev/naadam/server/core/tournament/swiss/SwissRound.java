package dev.naadam.server.core.tournament.swiss;

import java.util.List;

/**
 * What a rule says about a round.
 *
 * @param meetings in the order of their numbers
 * @param notes what about it is out of the ordinary
 */
public record SwissRound(List<Meeting> meetings, List<PairingNote> notes) {

    public SwissRound {
        meetings = List.copyOf(meetings);
        notes = List.copyOf(notes);
    }

    /**
     * A match to be played.
     *
     * @param high seed of the team that stands higher, from 1
     * @param low seed of the other, {@link #BYE} for a bye
     * @param isDeciding whether it can take a team on or out
     */
    public record Meeting(int high, int low, boolean isDeciding) {

        /** No opponent. */
        public static final int BYE = 0;
    }
}
