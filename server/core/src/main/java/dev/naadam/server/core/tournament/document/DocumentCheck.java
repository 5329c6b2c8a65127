package dev.naadam.server.core.tournament.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds everything in a document that can not be played. */
public final class DocumentCheck {

    private final List<Problem> problems = new ArrayList<>();

    private DocumentCheck() {}

    /** What is wrong, in the order of the document; nothing if it can be played. */
    public static List<Problem> problems(TournamentDocument document) {
        DocumentCheck check = new DocumentCheck();
        check.name("name", document.name());
        check.teams(document.teams());
        check.stages(document);
        return check.problems;
    }

    private void name(String field, String name) {
        if (name.isBlank() || name.length() > Limits.MAX_NAME_CHARS) {
            refuse(field, name.length() + " characters (possible: 1 to " + Limits.MAX_NAME_CHARS + ", not all blank)");
        }
    }

    private void teams(List<Team> teams) {
        if (teams.size() < Limits.MIN_TEAMS || teams.size() > Limits.MAX_TEAMS) {
            refuse("teams", teams.size() + " (possible: " + Limits.MIN_TEAMS + " to " + Limits.MAX_TEAMS + ")");
        }
        TreeSet<String> ids = new TreeSet<>();
        for (int i = 0; i < teams.size(); i++) {
            String field = "teams[" + i + "]";
            String id = teams.get(i).id();
            name(field + ".name", teams.get(i).name());
            if (!id.matches("[A-Za-z0-9._-]{1," + Limits.MAX_NAME_CHARS + "}")) {
                refuse(field + ".id", "not 1 to " + Limits.MAX_NAME_CHARS + " of A-Z a-z 0-9 . _ -");
            }
            if (!ids.add(id)) {
                refuse(field + ".id", id + " is also the id of another team");
            }
        }
    }

    private void stages(TournamentDocument document) {
        List<StageSpec> stages = document.stages();
        if (stages.isEmpty() || stages.size() > Limits.MAX_STAGES) {
            refuse("stages", stages.size() + " (possible: 1 to " + Limits.MAX_STAGES + ")");
        }
        int teams = document.teams().size();
        for (int i = 0; i < stages.size() && problems.isEmpty(); i++) {
            String field = "stages[" + i + "]";
            StageSpec stage = stages.get(i);
            name(field + ".name", stage.name());
            problems.addAll(new FormatCheck(field, stage, teams).problems());
            if (problems.isEmpty()) {
                advancing(field + ".advancing", stage, teams, i == stages.size() - 1);
                teams = Advancing.teams(stage);
            }
        }
    }

    private void advancing(String field, StageSpec stage, int teams, boolean isLast) {
        if (isLast) {
            if (stage.advancing() != 0) {
                refuse(field, stage.advancing() + " (expected: 0, no stage follows)");
            }
            return;
        }
        Advancing possible = Advancing.of(stage, teams);
        if (stage.advancing() < possible.least() || stage.advancing() > possible.most()) {
            refuse(field, stage.advancing() + " (possible: " + possible + ")");
        } else if (Advancing.teams(stage) < Limits.MIN_TEAMS) {
            // a Major sends on as many as its rules say
            refuse(field, stage.advancing() + " (a stage that follows needs " + Limits.MIN_TEAMS + " teams)");
        }
    }

    private void refuse(String field, String reason) {
        problems.add(new Problem(field, reason));
    }
}
