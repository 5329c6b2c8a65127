package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.game.GameLimits;
import dev.naadam.server.core.equalise.Delivered;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Version 3 of {@link ResultRecord}: its components in order. */
final class ResultRecordSerializer extends Serializer<ResultRecord> {

    @Override
    public void write(Kryo kryo, Output output, ResultRecord result) {
        Fields.writeUuid(output, result.matchId());
        output.writeByte(result.winningTeam());
        Fields.writeText(output, result.reason());
        output.writeVarInt(result.teamScores().size(), true);
        result.teamScores().forEach(output::writeLong);
        output.writeVarInt(result.players().size(), true);
        result.players().forEach(player -> writePlayer(output, player));
        output.writeVarInt(result.history().size(), true);
        result.history().forEach(line -> Fields.writeText(output, line));
        output.writeLong(result.finalTick());
        output.writeLong(result.finalHash());
        output.writeLong(result.endedAtEpochMillis());
        DeliveredFields.writeDelivered(output, result.delivered());
    }

    @Override
    public ResultRecord read(Kryo kryo, Input input, Class<? extends ResultRecord> type) {
        return read(input, DeliveredFields::readDelivered);
    }

    /** What both versions begin with, and what was delivered as the version has it. */
    private static ResultRecord read(Input input, Function<Input, @Nullable Delivered> delivered) {
        return new ResultRecord(
                Fields.readUuid(input),
                input.readByte(),
                Fields.readText(input, StoreLimits.MAX_WORD_CHARS),
                readScores(input),
                readPlayers(input),
                readHistory(input),
                input.readLong(),
                input.readLong(),
                input.readLong(),
                delivered.apply(input));
    }

    private static List<Long> readScores(Input input) {
        int count = Fields.readCount(input, GameLimits.MAX_TEAMS);
        List<Long> scores = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            scores.add(input.readLong());
        }
        return scores;
    }

    private static void writePlayer(Output output, PlayerStatistics player) {
        Fields.writeText(output, player.playerId());
        output.writeVarInt(player.values().size(), true);
        player.values().forEach((name, value) -> {
            Fields.writeText(output, name);
            output.writeLong(value);
        });
    }

    private static List<PlayerStatistics> readPlayers(Input input) {
        int count = Fields.readCount(input, GameLimits.MAX_PLAYERS);
        List<PlayerStatistics> players = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String playerId = Fields.readText(input, StoreLimits.MAX_PLAYER_ID_CHARS);
            players.add(new PlayerStatistics(playerId, readValues(input)));
        }
        return players;
    }

    private static List<String> readHistory(Input input) {
        int count = Fields.readCount(input, GameLimits.MAX_HISTORY);
        List<String> history = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            history.add(Fields.readText(input, GameLimits.MAX_HISTORY_CHARS));
        }
        return history;
    }

    private static SortedMap<String, Long> readValues(Input input) {
        int count = Fields.readCount(input, GameLimits.MAX_STATISTICS);
        SortedMap<String, Long> values = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String name = Fields.readText(input, StoreLimits.MAX_WORD_CHARS);
            values.put(name, input.readLong());
        }
        return values;
    }

    /** Version 2, from when nobody wrote down what was delivered. */
    static final class Version2 extends Serializer<ResultRecord> {

        @Override
        public void write(Kryo kryo, Output output, ResultRecord result) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public ResultRecord read(Kryo kryo, Input input, Class<? extends ResultRecord> type) {
            return ResultRecordSerializer.read(input, none -> null);
        }
    }
}
