package dev.naadam.loadtest.bench.kryonet;

import com.esotericsoftware.kryonet.Connection;
import dev.naadam.arena.workload.Arena10View;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * One match: our own rules of {@code arena-10} behind KryoNet's connections. Keys come on KryoNet's thread, ticks on
 * another; the newest keys count, and fire is kept until a tick has seen it.
 */
final class KryoNetMatch {

    private static final int BUTTONS = 4;
    private static final int FIRE = 1;
    private static final int SHOT_ROWS = Workload.PLAYERS * 10;

    private final List<Connection> connections = new ArrayList<>();
    private final byte[][] keys;
    private final TickInputs inputs;
    private final Simulation simulation;
    private final ViewFrame frame;

    KryoNetMatch(long randomSeed) {
        GameSetup setup = Workload.setup();
        this.keys = new byte[Workload.PLAYERS][Workload.GAME.inputBytes()];
        this.inputs = new TickInputs(Workload.PLAYERS, Workload.GAME.inputBytes());
        this.simulation = Workload.GAME.start(setup, randomSeed);
        this.frame = new ViewFrame(Workload.GAME.viewSchema(setup));
    }

    /** Gives a seat; false if all are taken. */
    synchronized boolean seat(Connection connection) {
        return connections.size() < Workload.PLAYERS && connections.add(connection);
    }

    /** Takes a player's keys. */
    synchronized void press(Connection connection, byte[] input) {
        int slot = connections.indexOf(connection);
        if (slot >= 0 && input.length == keys[slot].length) {
            int kept = keys[slot][BUTTONS] & FIRE;
            System.arraycopy(input, 0, keys[slot], 0, input.length);
            keys[slot][BUTTONS] = (byte) (keys[slot][BUTTONS] | kept);
        }
    }

    /** Simulates a tick and sends everybody everything. */
    void tick() {
        List<Connection> players;
        synchronized (this) {
            players = List.copyOf(connections);
            inputs.clear();
            for (int slot = 0; slot < players.size(); slot++) {
                inputs.set(slot, keys[slot], 0);
                keys[slot][BUTTONS] = 0;
            }
        }
        simulation.step(inputs, EventSink.NONE);
        simulation.view(0, frame);
        Messages.Everything everything = everything();
        for (Connection player : players) {
            player.sendUDP(everything);
        }
    }

    private Messages.Everything everything() {
        Messages.Everything everything = new Messages.Everything();
        everything.tick = (int) simulation.tick();
        everything.players =
                rows(Arena10View.PLAYERS, Workload.PLAYERS, Arena10View.PLAYER_X, Arena10View.PLAYER_ALIVE);
        everything.shots = rows(Arena10View.SHOTS, SHOT_ROWS, Arena10View.SHOT_X, Arena10View.SHOT_Y);
        return everything;
    }

    /** Some fields of all rows that are there, after the row's number, which of a shot says whose it is. */
    private short[] rows(int table, int rows, int firstField, int lastField) {
        int present = 0;
        for (int row = 0; row < rows; row++) {
            present += frame.isPresent(table, row) ? 1 : 0;
        }
        short[] values = new short[present * (2 + lastField - firstField)];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            if (frame.isPresent(table, row)) {
                values[at++] = (short) row;
                for (int field = firstField; field <= lastField; field++) {
                    values[at++] = (short) frame.get(table, row, field);
                }
            }
        }
        return values;
    }
}
