package dev.naadam.server.core.lobby.setup;

import dev.naadam.server.core.roster.RosterRules;
import dev.naadam.server.core.roster.VisibleText;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges who is to sit in a lobby: nobody may have two seats, but that a coach may be one of the own substitutes. */
final class RosterCheck {

    private RosterCheck() {}

    static SetupCheck.@Nullable Fault of(LobbySetup setup) {
        if (setup.teams().size() != 2) {
            return new SetupCheck.Fault("/teams", setup.teams().size() + " teams (expected: 2)");
        }
        if (VisibleText.nameFault(setup.organizer()) != null) {
            return new SetupCheck.Fault("/organizer", "not a name");
        }
        Seating seating = new Seating();
        for (int team = 0; team < 2; team++) {
            String pointer = "/teams/" + team;
            SetupCheck.Fault fault = team(setup.teams().get(team), pointer, setup.joinCode() != null);
            if (fault == null) {
                fault = seating.team(setup.teams().get(team), pointer);
            }
            if (fault != null) {
                return fault;
            }
        }
        SetupCheck.Fault fault =
                SetupCheck.within("/observers", setup.observers().size(), 0, SetupLimits.MAX_OBSERVERS);
        if (fault == null) {
            fault = seating.all(setup.observers(), "/observers");
        }
        return fault == null ? code(setup.joinCode()) : fault;
    }

    private static SetupCheck.@Nullable Fault team(LobbyTeam team, String pointer, boolean isOpen) {
        if (VisibleText.nameFault(team.id()) != null || VisibleText.nameFault(team.name()) != null) {
            return new SetupCheck.Fault(pointer, "its id or name is not 1 to 64 characters that can be seen");
        }
        SetupCheck.Fault fault = SetupCheck.within(pointer + "/size", team.size(), 1, RosterRules.MAX_PLAYERS);
        if (fault == null) {
            // without a code nobody could ever take the seats that are left
            int least = isOpen ? 0 : team.size();
            fault = SetupCheck.within(pointer + "/players", team.players().size(), least, team.size());
        }
        return fault == null
                ? SetupCheck.within(pointer + "/substitutes", team.substitutes().size(), 0, RosterRules.MAX_SUBSTITUTES)
                : fault;
    }

    private static SetupCheck.@Nullable Fault code(@Nullable String code) {
        if (code == null) {
            return null;
        }
        boolean isCode = code.length() >= SetupLimits.MIN_CODE_CHARS && code.length() <= SetupLimits.MAX_CODE_CHARS;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            isCode &= (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        return isCode ? null : new SetupCheck.Fault("/joinCode", "not 6 to 32 of A-Z and 0-9");
    }

    /** Who has a seat already. */
    private static final class Seating {

        private final TreeSet<String> seated = new TreeSet<>();

        SetupCheck.@Nullable Fault team(LobbyTeam team, String pointer) {
            SetupCheck.Fault fault = all(team.players(), pointer + "/players");
            if (fault == null) {
                fault = all(team.substitutes(), pointer + "/substitutes");
            }
            String coach = team.coach();
            if (fault != null || coach == null || team.substitutes().contains(coach)) {
                return fault;
            }
            return one(coach, pointer + "/coach");
        }

        SetupCheck.@Nullable Fault all(List<String> names, String pointer) {
            for (int i = 0; i < names.size(); i++) {
                SetupCheck.Fault fault = one(names.get(i), pointer + "/" + i);
                if (fault != null) {
                    return fault;
                }
            }
            return null;
        }

        private SetupCheck.@Nullable Fault one(String name, String pointer) {
            String fault = VisibleText.nameFault(name);
            if (fault != null) {
                return new SetupCheck.Fault(pointer, fault);
            }
            return seated.add(name) ? null : new SetupCheck.Fault(pointer, "has a seat already");
        }
    }
}
