package dev.naadam.loadtest.chaos;

import dev.naadam.game.ViewFrame;
import dev.naadam.loadtest.fleet.BotWatcher;
import java.util.ArrayList;
import java.util.List;

/** Writes down what bots are shown, for each a log of its own. On the threads of the bots. */
public final class ShownToBots implements BotWatcher {

    private final List<ClientLog> logs = new ArrayList<>();

    /** Of so many. */
    public ShownToBots(int bots) {
        for (int bot = 0; bot < bots; bot++) {
            logs.add(new ClientLog());
        }
    }

    @Override
    public void saw(int bot, ViewFrame view) {}

    @Override
    public void happened(int bot, byte[] event, int offset, int length) {}

    @Override
    public void shown(int bot, Shown state, long arrivedNanos) {
        logs.get(bot).shown(state.tick(), state.committedTick(), state.hash(), arrivedNanos);
    }

    @Override
    public void moved(int bot, long epoch, long committedTick, long arrivedNanos) {
        logs.get(bot).moved(epoch, committedTick, arrivedNanos);
    }

    /**
     * What was done, for the report of it.
     *
     * @param scenario what it was
     * @param randomSeed that repeats it
     * @param nanos when it was done, on the bots' clock
     */
    public record Fault(Scenario scenario, long randomSeed, long nanos) {}

    /**
     * Compares it with what was left of the matches, when the bots have ended.
     *
     * @param replays of all of them, which have equally many bots
     * @param wrong what else was noticed
     */
    public RunReport against(List<MatchReplay> replays, Fault fault, List<String> wrong) {
        List<String> faults = new ArrayList<>(wrong);
        replays.forEach(replay -> faults.addAll(replay.faults()));
        int each = logs.size() / replays.size();
        List<ClientCheck.Findings> findings = new ArrayList<>();
        for (int bot = 0; bot < logs.size(); bot++) {
            findings.add(
                    ClientCheck.check(logs.get(bot), replays.get(bot / each).hashes(), fault.nanos));
        }
        return RunReport.of(fault.scenario, fault.randomSeed, findings, faults);
    }
}
