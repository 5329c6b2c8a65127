package dev.naadam.server.core.replay;

import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.ticket.Uuids;
import dev.naadam.server.core.session.MatchSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a match was before anybody played it.
 *
 * @param matchId its id
 * @param startedMillis when its first tick ran, ms since 1970
 * @param randomSeed the only source of chance in it
 * @param rules whose rules it was played by
 * @param setup the game's setup
 * @param players name of the player of each slot
 */
public record ReplayHead(
        UUID matchId, long startedMillis, long randomSeed, Rules rules, GameSetup setup, List<String> players) {

    /**
     * Which game, in which version.
     *
     * @param game name
     * @param version of the rules, 1 to 65535
     * @param inputBytes of one player's input, 1 to {@link GameLimits#MAX_INPUT_BYTES}
     */
    public record Rules(String game, int version, int inputBytes) {}

    public ReplayHead {
        players = List.copyOf(players);
        if (players.size() != setup.players()) {
            throw new IllegalArgumentException(
                    "players: " + players.size() + " (expected: " + setup.players() + ", the slots of the setup)");
        }
    }

    /** Of a match that begins. */
    public static ReplayHead of(MatchSpec spec, long startedMillis) {
        Rules rules = new Rules(
                spec.game().name(), spec.game().rulesVersion(), spec.game().inputBytes());
        return new ReplayHead(spec.id(), startedMillis, spec.randomSeed(), rules, spec.setup(), spec.players());
    }

    /** The content of a HEAD section. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(ReplayLimits.MAX_HEAD_BYTES)
                .bytes(Uuids.toBytes(matchId))
                .i64(startedMillis)
                .i64(randomSeed)
                .u16(rules.version)
                .u8(rules.inputBytes)
                .u8(setup.tickRateHz())
                .text(rules.game)
                .u8(players.size());
        for (int slot = 0; slot < players.size(); slot++) {
            out.u8(setup.teamOfSlot().get(slot));
            Utf8.write(out, players.get(slot));
        }
        out.u8(setup.options().size());
        for (Map.Entry<String, String> option : setup.options().entrySet()) {
            out.text(option.getKey()).text(option.getValue());
        }
        return out.toBytes();
    }

    /** What was written; null if these bytes are no head. */
    static @Nullable ReplayHead read(ByteReader in) {
        UUID matchId = new UUID(Long.reverseBytes(in.i64()), Long.reverseBytes(in.i64()));
        long startedMillis = in.i64();
        long randomSeed = in.i64();
        int version = in.u16();
        int inputBytes = in.u8();
        int tickRateHz = in.u8();
        Rules rules = new Rules(in.text(ReplayLimits.MAX_GAME_CHARS), version, inputBytes);
        List<Integer> teams = new ArrayList<>();
        List<String> players = new ArrayList<>();
        for (int slots = in.u8(); slots > 0 && !in.hasFailed(); slots--) {
            teams.add(in.u8());
            players.add(Utf8.read(in, ReplayLimits.MAX_PLAYER_CHARS));
        }
        SortedMap<String, String> options = options(in);
        in.require(startedMillis >= 0 && version >= 1);
        in.require(inputBytes >= 1 && inputBytes <= GameLimits.MAX_INPUT_BYTES);
        in.require(in.remaining() == 0);
        GameSetup setup = in.hasFailed() ? null : setup(tickRateHz, teams, options);
        return setup == null ? null : new ReplayHead(matchId, startedMillis, randomSeed, rules, setup, players);
    }

    /** Sorted and without doubles, so that each head has one form only. */
    private static SortedMap<String, String> options(ByteReader in) {
        SortedMap<String, String> options = new TreeMap<>();
        for (int left = in.u8(); left > 0 && !in.hasFailed(); left--) {
            String name = in.text(GameLimits.MAX_OPTION_CHARS);
            in.require(options.isEmpty() || options.lastKey().compareTo(name) < 0);
            options.put(name, in.text(GameLimits.MAX_OPTION_CHARS));
        }
        return options;
    }

    private static @Nullable GameSetup setup(int tickRateHz, List<Integer> teams, SortedMap<String, String> options) {
        try {
            return new GameSetup(tickRateHz, teams, options);
        } catch (IllegalArgumentException e) {
            // what no game could play is no head either
            return null;
        }
    }
}
