package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.game.GameLimits;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.session.Durability;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** Version 4 of {@link MatchRecord}: its components in order, one ticket generation per player of the teams. */
final class MatchRecordSerializer extends Serializer<MatchRecord> {

    @Override
    public void write(Kryo kryo, Output output, MatchRecord match) {
        Fields.writeUuid(output, match.matchId());
        Fields.writeText(output, match.organizer());
        writeRules(output, match.rules());
        output.writeVarInt(match.teams().size(), true);
        match.teams().forEach(team -> writeTeam(output, team));
        Fields.writeText(output, match.region());
        Fields.writeText(output, match.nodeId());
        output.writeByte(match.state().code());
        output.writeLong(match.createdAtEpochMillis());
        output.writeVarInt(match.slots(), true);
        match.ticketGenerations().forEach(generation -> output.writeVarInt(generation, true));
        output.writeLong(match.bannedMask());
        DeliveredFields.writeTerms(output, match.terms());
        output.writeByte(code(match.durability()));
    }

    @Override
    public MatchRecord read(Kryo kryo, Input input, Class<? extends MatchRecord> type) {
        return read(input, DeliveredFields::readTerms, in -> durability(in.readByte()));
    }

    /** What all versions since the second begin with, then terms and durability as the version has them. */
    private static MatchRecord read(
            Input input, Function<Input, DeliveryTerms> terms, Function<Input, Durability> durability) {
        return new MatchRecord(
                Fields.readUuid(input),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                readRules(input),
                readTeams(input),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                MatchState.ofCode(input.readByte()),
                input.readLong(),
                readGenerations(input),
                input.readLong(),
                terms.apply(input),
                durability.apply(input));
    }

    static int code(Durability durability) {
        return switch (durability) {
            case NONE -> 0;
            case PROVISIONAL -> 1;
            case STRICT -> 2;
        };
    }

    static Durability durability(int code) {
        return switch (code) {
            case 0 -> Durability.NONE;
            case 1 -> Durability.PROVISIONAL;
            case 2 -> Durability.STRICT;
            default -> throw new IllegalArgumentException("durability: " + code + " (expected: 0..2)");
        };
    }

    private static void writeRules(Output output, MatchRecord.Rules rules) {
        Fields.writeText(output, rules.game());
        Fields.writeTexts(output, rules.options());
        output.writeInt(rules.tickRateHz());
        output.writeLong(rules.randomSeed());
    }

    private static MatchRecord.Rules readRules(Input input) {
        String game = Fields.readText(input, StoreLimits.MAX_ID_CHARS);
        SortedMap<String, String> options =
                Fields.readTexts(input, GameLimits.MAX_OPTIONS, GameLimits.MAX_OPTION_CHARS);
        return new MatchRecord.Rules(game, options, input.readInt(), input.readLong());
    }

    private static void writeTeam(Output output, MatchTeam team) {
        Fields.writeText(output, team.name());
        output.writeVarInt(team.players().size(), true);
        team.players().forEach(player -> Fields.writeText(output, player));
    }

    private static List<MatchTeam> readTeams(Input input) {
        int count = Fields.readCount(input, GameLimits.MAX_TEAMS);
        List<MatchTeam> teams = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = Fields.readText(input, StoreLimits.MAX_NAME_CHARS);
            teams.add(new MatchTeam(name, readPlayers(input)));
        }
        return teams;
    }

    private static List<String> readPlayers(Input input) {
        int count = Fields.readCount(input, GameLimits.MAX_PLAYERS);
        List<String> players = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            players.add(Fields.readText(input, StoreLimits.MAX_PLAYER_ID_CHARS));
        }
        return players;
    }

    private static List<Integer> readGenerations(Input input) {
        int count = Fields.readCount(input, GameLimits.MAX_PLAYERS);
        List<Integer> generations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            generations.add(Fields.readCount(input, StoreLimits.MAX_TICKET_GENERATION));
        }
        return generations;
    }

    /** Version 3, from when every match ended with its server. */
    static final class Version3 extends Serializer<MatchRecord> {

        @Override
        public void write(Kryo kryo, Output output, MatchRecord match) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public MatchRecord read(Kryo kryo, Input input, Class<? extends MatchRecord> type) {
            return MatchRecordSerializer.read(input, DeliveredFields::readTerms, none -> Durability.NONE);
        }
    }

    /** Version 2, from when lines were left as they are. */
    static final class Version2 extends Serializer<MatchRecord> {

        @Override
        public void write(Kryo kryo, Output output, MatchRecord match) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public MatchRecord read(Kryo kryo, Input input, Class<? extends MatchRecord> type) {
            return MatchRecordSerializer.read(input, none -> DeliveryTerms.NONE, none -> Durability.NONE);
        }
    }

    /** Version 1, from when there was one organizer and no ban. */
    static final class Version1 extends Serializer<MatchRecord> {

        @Override
        public void write(Kryo kryo, Output output, MatchRecord match) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public MatchRecord read(Kryo kryo, Input input, Class<? extends MatchRecord> type) {
            return new MatchRecord(
                    Fields.readUuid(input),
                    StoreLimits.ORGANIZER_OF_VERSION_1,
                    readRules(input),
                    readTeams(input),
                    Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                    Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                    MatchState.ofCode(input.readByte()),
                    input.readLong(),
                    readGenerations(input),
                    0,
                    DeliveryTerms.NONE,
                    Durability.NONE);
        }
    }
}
