package dev.naadam.loadtest.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The document of the demo's event: one loss and out, nobody waits long for anybody. */
final class EventDocument {

    /** Bots are there at once; so much is for a machine that is busy with other things. */
    private static final int PATIENCE_SECONDS = 60;

    /** Of a server that was told of none. */
    private static final String REGION_WITHOUT_A_NAME = "local";

    private EventDocument() {}

    static String of(EventPlan plan) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("name", "Naadam of " + plan.teams().size());
        stage(document.putArray("stages").addObject());
        entry(plan, document.putObject("entry"));
        play(plan, document.putObject("play"));
        clocks(document.putObject("series").putObject("clocks"));
        return document.toString();
    }

    private static void stage(ObjectNode stage) {
        stage.put("name", "Bracket").put("advancing", 0);
        stage.putObject("lengths").put("usual", 1).put("deciding", 1);
        ObjectNode format = stage.putObject("format").put("type", "single_elimination");
        format.put("playedPlaces", 2);
        format.putObject("firstRound")
                .put("type", "ordered")
                .put("order", "INNER_OUTER")
                .put("byes", "LAST");
    }

    private static void entry(EventPlan plan, ObjectNode entry) {
        int players = plan.teams().getFirst().players().size();
        entry.put("maxTeams", plan.teams().size());
        entry.putObject("roster")
                .put("minPlayers", players)
                .put("maxPlayers", players)
                .put("maxSubstitutes", 0)
                .put("maxCoaches", 0);
    }

    private static void play(EventPlan plan, ObjectNode play) {
        ObjectNode game = play.putObject("game");
        game.put("game", "arena").put("tickRateHz", plan.tickRateHz());
        ObjectNode options = game.putObject("options");
        plan.options().forEach(options::put);
        ObjectNode region = play.putObject("region");
        if (plan.population() == null) {
            region.put("policy", "NAMED").putArray("pool").add(REGION_WITHOUT_A_NAME);
        } else {
            region.put("policy", "FAIR").put("isEqualised", true);
        }
    }

    private static void clocks(ObjectNode clocks) {
        clocks.put("joinSeconds", PATIENCE_SECONDS)
                .put("readySeconds", PATIENCE_SECONDS)
                .put("vetoStepSeconds", PATIENCE_SECONDS)
                .put("breakSeconds", 0)
                .put("forfeitSeconds", PATIENCE_SECONDS);
    }
}
