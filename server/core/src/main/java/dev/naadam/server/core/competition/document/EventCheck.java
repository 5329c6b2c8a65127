package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.roster.RosterFault;
import dev.naadam.server.core.roster.VisibleText;
import dev.naadam.server.core.tournament.document.DocumentCheck;
import dev.naadam.server.core.tournament.document.Limits;
import dev.naadam.server.core.tournament.document.Problem;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds everything in the document of an event that can not be. */
public final class EventCheck {

    /** Fields of an organizer's own. */
    public static final int MAX_FIELDS = 32;

    /** Of such a field, characters: a link, or a few sentences. */
    public static final int MAX_FIELD_CHARS = 500;

    private final Findings findings = new Findings();
    private final EventDocument document;

    private EventCheck(EventDocument document) {
        this.document = document;
    }

    /** What is wrong, in the order of the document; nothing if such an event can be held. */
    public static List<Fault> faults(EventDocument document) {
        EventCheck check = new EventCheck(document);
        check.names();
        check.entry();
        check.stages();
        check.findings.addAll(
                ScheduleCheck.faults(document.schedule(), document.stages().size()));
        check.play();
        return check.findings.all();
    }

    private void names() {
        findings.text("/name", document.name(), VisibleText.MAX_NAME_CHARS);
        findings.range("/fields", document.fields().size(), 0, MAX_FIELDS);
        for (Map.Entry<String, String> field : document.fields().entrySet()) {
            findings.text("/fields", field.getKey(), VisibleText.MAX_NAME_CHARS);
            findings.text("/fields/" + escaped(field.getKey()), field.getValue(), MAX_FIELD_CHARS);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void entry() {
        findings.range("/entry/maxTeams", document.entry().maxTeams(), Limits.MIN_TEAMS, Limits.MAX_TEAMS);
        RosterFault fault = document.entry().roster().fault();
        if (fault != null) {
            findings.add("/entry/roster" + fault.pointer(), fault.reason());
        }
    }

    /** An event has to be playable when it is full; with how many it is played is known when it starts. */
    private void stages() {
        if (!findings.all().isEmpty()) {
            return;
        }
        List<Team> teams = new ArrayList<>();
        for (int i = 1; i <= document.entry().maxTeams(); i++) {
            teams.add(new Team("t" + i, "t" + i));
        }
        for (Problem problem :
                DocumentCheck.problems(new TournamentDocument(document.name(), teams, document.stages()))) {
            findings.add(pointer(problem.field()), problem.reason());
        }
    }

    /** Teams that can not be make lobbies that can not be. */
    private void play() {
        if (document.entry().roster().fault() == null) {
            findings.addAll(PlayCheck.faults(document));
        }
    }

    /** The JSON pointer of a path such as {@code stages[0].format.rounds}; the number of teams is the entry's. */
    public static String pointer(String path) {
        return path.startsWith("teams")
                ? "/entry/maxTeams"
                : "/" + path.replace("[", "/").replace("]", "").replace(".", "/");
    }
}
