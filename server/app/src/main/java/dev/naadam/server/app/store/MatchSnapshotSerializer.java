package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.game.Game;
import dev.naadam.game.GameCatalog;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.server.core.session.LineSnapshot;
import dev.naadam.server.core.session.MatchSnapshot;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.SlotSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Version 1 of {@link MatchSnapshot}: its components in order, the game by its name and the version of its rules. A game that
 * is not here, in another version or refuses the setup is no game that this node could go on with.
 */
final class MatchSnapshotSerializer extends Serializer<MatchSnapshot> {

    private final GameCatalog games;

    MatchSnapshotSerializer(GameCatalog games) {
        this.games = games;
    }

    @Override
    public void write(Kryo kryo, Output output, MatchSnapshot snapshot) {
        writeSpec(output, snapshot.spec());
        output.writeLong(snapshot.matchEpoch());
        output.writeLong(snapshot.shardEpoch());
        output.writeLong(snapshot.tick());
        output.writeLong(snapshot.hash());
        output.writeVarInt(snapshot.state().length, true);
        output.writeBytes(snapshot.state());
        snapshot.slots().forEach(slot -> writeSlot(output, slot));
    }

    @Override
    public MatchSnapshot read(Kryo kryo, Input input, Class<? extends MatchSnapshot> type) {
        MatchSpec spec = readSpec(input);
        long matchEpoch = input.readLong();
        long shardEpoch = input.readLong();
        long tick = input.readLong();
        long hash = input.readLong();
        byte[] state = input.readBytes(Fields.readCount(input, GameLimits.MAX_STATE_BYTES));
        List<SlotSnapshot> slots = new ArrayList<>();
        for (int slot = 0; slot < spec.setup().players(); slot++) {
            slots.add(readSlot(input));
        }
        return new MatchSnapshot(spec, matchEpoch, shardEpoch, tick, hash, state, slots);
    }

    private static void writeSpec(Output output, MatchSpec spec) {
        Fields.writeUuid(output, spec.id());
        Fields.writeText(output, spec.game().name());
        output.writeVarInt(spec.game().rulesVersion(), true);
        output.writeVarInt(spec.setup().tickRateHz(), true);
        output.writeVarInt(spec.setup().players(), true);
        spec.setup().teamOfSlot().forEach(team -> output.writeByte(team));
        Fields.writeTexts(output, spec.setup().options());
        Fields.writeList(output, spec.players());
        output.writeLong(spec.randomSeed());
        DeliveredFields.writeTerms(output, spec.terms());
        output.writeByte(MatchRecordSerializer.code(spec.durability()));
    }

    private MatchSpec readSpec(Input input) {
        UUID id = Fields.readUuid(input);
        Game game = game(Fields.readText(input, StoreLimits.MAX_ID_CHARS), input.readVarInt(true));
        GameSetup setup = readSetup(input);
        if (!(game.check(setup) instanceof SetupCheck.Playable)) {
            throw new IllegalArgumentException("setup: refused by " + game.name());
        }
        List<String> players = Fields.readList(input, GameLimits.MAX_PLAYERS, StoreLimits.MAX_PLAYER_ID_CHARS);
        long randomSeed = input.readLong();
        return new MatchSpec(
                id,
                game,
                setup,
                players,
                randomSeed,
                DeliveredFields.readTerms(input),
                MatchRecordSerializer.durability(input.readByte()));
    }

    private Game game(String name, int rulesVersion) {
        Game game = games.find(name).orElse(null);
        if (game == null || game.rulesVersion() != rulesVersion) {
            throw new IllegalArgumentException("game: " + name + ", rules " + rulesVersion + " (expected: one of "
                    + games.names() + " in its version)");
        }
        return game;
    }

    private static GameSetup readSetup(Input input) {
        int tickRateHz = input.readVarInt(true);
        int players = Fields.readCount(input, GameLimits.MAX_PLAYERS);
        List<Integer> teams = new ArrayList<>();
        for (int slot = 0; slot < players; slot++) {
            teams.add(input.readByteUnsigned());
        }
        return new GameSetup(
                tickRateHz, teams, Fields.readTexts(input, GameLimits.MAX_OPTIONS, GameLimits.MAX_OPTION_CHARS));
    }

    private static void writeSlot(Output output, SlotSnapshot slot) {
        output.writeLong(slot.generation());
        output.writeLong(slot.excludedGeneration());
        output.writeShort(slot.appliedBits());
        output.writeLong(slot.line().checkedMicros());
        output.writeLong(slot.line().paddingNanos());
        output.writeBoolean(slot.session() != null);
        if (slot.session() != null) {
            SessionSnapshotSerializer.write(output, slot.session());
        }
    }

    private static SlotSnapshot readSlot(Input input) {
        return new SlotSnapshot(
                input.readLong(),
                input.readLong(),
                input.readShortUnsigned(),
                new LineSnapshot(input.readLong(), input.readLong()),
                input.readBoolean() ? SessionSnapshotSerializer.read(input) : null);
    }
}
