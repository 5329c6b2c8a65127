package dev.naadam.server.app.games;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.game.ContractFigures;
import dev.naadam.game.Game;
import dev.naadam.game.GameContract;
import dev.naadam.game.GameLimits;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** {@link GameContract} over several random seeds and tick rates, and what it saw. Stops at the first broken promise. */
final class ContractSection {

    private final Game game;
    private final CheckOptions options;
    private final Consumer<String> progress;
    private ContractFigures figures = ContractFigures.NONE;
    private int matches;
    private String broken = "";

    ContractSection(Game game, CheckOptions options, Consumer<String> progress) {
        this.game = game;
        this.options = options;
        this.progress = progress;
    }

    List<Section> run() {
        for (int rateHz : options.contractRates()) {
            for (long randomSeed : options.randomSeeds()) {
                progress.accept("contract: " + rateHz + " Hz, random seed " + randomSeed);
                if (broken.isEmpty()) {
                    play(rateHz, randomSeed);
                }
            }
        }
        // sizes are those of whole matches
        return matches == 0 ? List.of(contract(), hidden()) : List.of(contract(), hidden(), sizes());
    }

    private void play(int rateHz, long randomSeed) {
        try {
            figures = figures.plus(GameContract.check(
                    game,
                    CheckSetup.find(game, rateHz, options.players, new TreeMap<>(options.options)),
                    randomSeed,
                    options.contractTicks(rateHz)));
            matches++;
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            // a game is somebody else's code: whatever it throws is a finding and not our failure
            String fault = e instanceof AssertionError ? String.valueOf(e.getMessage()) : "threw " + e;
            broken = rateHz + " Hz, random seed " + randomSeed + ": " + fault;
        }
    }

    private Section contract() {
        ObjectNode json = json(broken.isEmpty());
        json.put("matches", matches).put("ticks", figures.ticks()).put("viewsCompared", figures.viewsCompared());
        json.put("damagedStates", figures.damagedStates()).put("broken", broken);
        String summary = broken.isEmpty()
                ? matches + " matches, " + figures.ticks() + " ticks, each thrice; " + figures.viewsCompared()
                        + " views compared, " + figures.damagedStates() + " damaged states read"
                : broken;
        return new Section("contract", broken.isEmpty(), summary, List.of(), json);
    }

    private Section hidden() {
        boolean isLeaking = broken.contains("shows what changeHidden changed");
        ObjectNode json = json(!isLeaking).put("viewsCompared", figures.hiddenCompared());
        String held = figures.hiddenCompared() == 0
                ? "nothing compared: changeHidden changed nothing, so the game says that all is public"
                : figures.hiddenCompared() + " views compared with all they hide changed, none showed it";
        return new Section("hidden", !isLeaking, isLeaking ? broken : held, List.of(), json);
    }

    private Section sizes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("maxStateBytes", figures.maxStateBytes()).put("maxViewBytes", figures.maxViewBytes());
        json.put("maxEventBytes", figures.maxEventBytes());
        String summary = "largest state " + figures.maxStateBytes() + " of " + GameLimits.MAX_STATE_BYTES
                + " B, view " + figures.maxViewBytes() + " of " + GameLimits.MAX_VIEW_BYTES
                + " B, event " + figures.maxEventBytes() + " of " + GameLimits.MAX_EVENT_BYTES + " B";
        return new Section("sizes", true, summary, List.of(), json);
    }

    private static ObjectNode json(boolean holds) {
        return JsonNodeFactory.instance.objectNode().put("holds", holds);
    }
}
