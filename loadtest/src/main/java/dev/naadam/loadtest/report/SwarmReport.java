package dev.naadam.loadtest.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.node.ServerFigures;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run found out; its JSON form has the names of these fields.
 *
 * @param game that was played
 * @param matches at once
 * @param tickRateHz of each
 * @param warmUpMillis played before the window
 * @param randomSeed of bots and matches
 * @param machine it ran on
 * @param fleet what the bots saw
 * @param server what the server counted
 * @param network what was between them; null: nothing
 * @param generatorCpuNanos of this process, in the window
 * @param verdict whether the run was valid
 */
public record SwarmReport(
        String game,
        int matches,
        int tickRateHz,
        long warmUpMillis,
        long randomSeed,
        MachineFacts machine,
        FleetFigures fleet,
        ServerFigures server,
        @Nullable NetworkFigures network,
        long generatorCpuNanos,
        Verdict verdict) {

    private static final double PER_CENT = 100;

    /** The same of a run over this network. */
    public SwarmReport over(NetworkFigures network) {
        return new SwarmReport(
                game,
                matches,
                tickRateHz,
                warmUpMillis,
                randomSeed,
                machine,
                fleet,
                server,
                network,
                generatorCpuNanos,
                verdict.over(network));
    }

    /** How many of the inputs sent were applied at their tick, per cent. */
    public double appliedPercent() {
        return fleet.inputsSent() == 0 ? 0 : PER_CENT * fleet.inputsApplied() / fleet.inputsSent();
    }

    /** One JSON object. */
    public String toJson() {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and texts can be written", e);
        }
    }
}
