package dev.naadam.server.core.roster;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer asks of a roster.
 *
 * @param minPlayers who begin, at least; from 1
 * @param maxPlayers who begin, at most; to {@value #MAX_PLAYERS}
 * @param maxSubstitutes from 0 to {@value #MAX_SUBSTITUTES}
 * @param maxCoaches from 0 to {@value #MAX_COACHES}
 */
public record RosterRules(int minPlayers, int maxPlayers, int maxSubstitutes, int maxCoaches) {

    /** Two such teams fill a match. */
    public static final int MAX_PLAYERS = 32;

    /** More would be another team. */
    public static final int MAX_SUBSTITUTES = 10;

    /** A lobby has one seat for a coach. */
    public static final int MAX_COACHES = 1;

    /** Why nobody can keep such rules, with a pointer into them; null if teams can. */
    public @Nullable RosterFault fault() {
        if (minPlayers < 1 || minPlayers > MAX_PLAYERS) {
            return range("/minPlayers", minPlayers, 1, MAX_PLAYERS);
        }
        if (maxPlayers < minPlayers || maxPlayers > MAX_PLAYERS) {
            return range("/maxPlayers", maxPlayers, minPlayers, MAX_PLAYERS);
        }
        if (maxSubstitutes < 0 || maxSubstitutes > MAX_SUBSTITUTES) {
            return range("/maxSubstitutes", maxSubstitutes, 0, MAX_SUBSTITUTES);
        }
        return maxCoaches < 0 || maxCoaches > MAX_COACHES ? range("/maxCoaches", maxCoaches, 0, MAX_COACHES) : null;
    }

    /** Why a roster does not keep them; null if it does. */
    public @Nullable RosterFault fault(Roster roster) {
        RosterFault fault = sizeFault("/players", roster.players(), minPlayers, maxPlayers);
        fault = fault != null ? fault : sizeFault("/substitutes", roster.substitutes(), 0, maxSubstitutes);
        fault = fault != null ? fault : sizeFault("/coaches", roster.coaches(), 0, maxCoaches);
        TreeSet<String> seen = new TreeSet<>();
        fault = fault != null ? fault : nameFault("/players", roster.players(), seen);
        fault = fault != null ? fault : nameFault("/substitutes", roster.substitutes(), seen);
        fault = fault != null ? fault : nameFault("/coaches", roster.coaches(), seen);
        if (fault != null) {
            return fault;
        }
        boolean plays = roster.players().contains(roster.captain())
                || roster.substitutes().contains(roster.captain());
        return plays ? null : new RosterFault("/captain", "neither a player nor a substitute of the team");
    }

    private static @Nullable RosterFault sizeFault(String pointer, List<String> names, int least, int most) {
        return names.size() < least || names.size() > most ? range(pointer, names.size(), least, most) : null;
    }

    private static RosterFault range(String pointer, int value, int least, int most) {
        return new RosterFault(pointer, value + " (expected: " + least + " to " + most + ")");
    }

    private static @Nullable RosterFault nameFault(String pointer, List<String> names, TreeSet<String> seen) {
        for (int i = 0; i < names.size(); i++) {
            String fault = VisibleText.nameFault(names.get(i));
            if (fault == null && !seen.add(names.get(i))) {
                fault = names.get(i) + " is in the team twice (expected: everybody once)";
            }
            if (fault != null) {
                return new RosterFault(pointer + "/" + i, fault);
            }
        }
        return null;
    }
}
