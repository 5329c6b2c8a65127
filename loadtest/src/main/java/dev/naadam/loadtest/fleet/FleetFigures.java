package dev.naadam.loadtest.fleet;

import java.util.List;

/**
 * What the bots saw inside the window.
 *
 * @param windowNanos its length
 * @param bots that were to play
 * @param botsAtEnd of these, those who stood at the end where they should
 * @param inputsPlanned tick rate times window times bots: the open loop's schedule, whatever the server did
 * @param inputsSent of these
 * @param inputsApplied of these, at their tick, as the server told the clients
 * @param inputsNotApplied of these, late or lost, as the server told the clients
 * @param inputsUnanswered of these, settled by no STATE
 * @param states received
 * @param statesMissed ticks between them without one
 * @param stateBytes UDP payload of those received
 * @param receiveDrops datagrams that our own sockets' buffers had no room for; -1 = the system does not tell
 * @param sendDrops datagrams that our own sockets did not take
 * @param inputLatency from the intended time of an applied input to the STATE that settles its tick
 * @param stateInterval between two STATEs of one bot
 * @param senderLateness from the intended time of an input to its sending
 * @param dropouts bots that did not stand where they should at the end
 */
public record FleetFigures(
        long windowNanos,
        int bots,
        int botsAtEnd,
        long inputsPlanned,
        long inputsSent,
        long inputsApplied,
        long inputsNotApplied,
        long inputsUnanswered,
        long states,
        long statesMissed,
        long stateBytes,
        long receiveDrops,
        long sendDrops,
        Percentiles inputLatency,
        Percentiles stateInterval,
        Percentiles senderLateness,
        List<BotFate> dropouts) {

    public FleetFigures {
        dropouts = List.copyOf(dropouts);
    }

    /** Mean UDP payload of a STATE. */
    public double bytesPerState() {
        return states == 0 ? 0 : (double) stateBytes / states;
    }
}
