package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.game.GameLimits;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.equalise.Promise;
import dev.naadam.server.core.region.Grade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was promised of a match's lines and what was delivered, as parts of records. The codes never change their meaning. */
final class DeliveredFields {

    private static final int NO_GRADE = 0;

    private DeliveredFields() {}

    static void writeTerms(Output output, DeliveryTerms terms) {
        output.writeVarInt(terms.promisedMicros().size(), true);
        terms.promisedMicros().forEach(output::writeLong);
        output.writeBoolean(terms.onDifference() == DifferencePolicy.REASSIGN);
        output.writeBoolean(terms.isEqualised());
    }

    static DeliveryTerms readTerms(Input input) {
        int count = Fields.readCount(input, GameLimits.MAX_PLAYERS);
        List<Long> promisedMicros = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            promisedMicros.add(input.readLong());
        }
        DifferencePolicy policy = input.readBoolean() ? DifferencePolicy.REASSIGN : DifferencePolicy.FLAG;
        return new DeliveryTerms(promisedMicros, policy, input.readBoolean());
    }

    static void writeDelivered(Output output, @Nullable Delivered delivered) {
        output.writeBoolean(delivered != null);
        if (delivered != null) {
            output.writeBoolean(delivered.isEqualised());
            output.writeLong(delivered.unfairnessMicros());
            output.writeByte(code(delivered.grade()));
            output.writeVarInt(delivered.lines().size(), true);
            delivered.lines().forEach(line -> writeLine(output, line));
        }
    }

    static @Nullable Delivered readDelivered(Input input) {
        if (!input.readBoolean()) {
            return null;
        }
        boolean isEqualised = input.readBoolean();
        long unfairnessMicros = input.readLong();
        Grade grade = grade(input.readByte());
        int count = Fields.readCount(input, GameLimits.MAX_PLAYERS);
        List<DeliveredLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(new DeliveredLine(
                    input.readLong(), input.readLong(), verdict(input.readByte()), input.readLong(), input.readLong()));
        }
        return new Delivered(lines, isEqualised, unfairnessMicros, grade);
    }

    private static void writeLine(Output output, DeliveredLine line) {
        output.writeLong(line.promisedMicros());
        output.writeLong(line.checkedMicros());
        output.writeByte(code(line.verdict()));
        output.writeLong(line.rawMicros());
        output.writeLong(line.paddedMicros());
    }

    private static int code(@Nullable Grade grade) {
        return switch (grade) {
            case null -> NO_GRADE;
            case A -> 1;
            case B -> 2;
            case C -> 3;
            case D -> 4;
        };
    }

    private static @Nullable Grade grade(int code) {
        return switch (code) {
            case NO_GRADE -> null;
            case 1 -> Grade.A;
            case 2 -> Grade.B;
            case 3 -> Grade.C;
            case 4 -> Grade.D;
            default -> throw new IllegalArgumentException("grade: " + code + " (expected: 0..4)");
        };
    }

    private static int code(Promise.Verdict verdict) {
        return switch (verdict) {
            case NOT_PROMISED -> 1;
            case KEPT -> 2;
            case BROKEN -> 3;
            case UNMEASURED -> 4;
        };
    }

    private static Promise.Verdict verdict(int code) {
        return switch (code) {
            case 1 -> Promise.Verdict.NOT_PROMISED;
            case 2 -> Promise.Verdict.KEPT;
            case 3 -> Promise.Verdict.BROKEN;
            case 4 -> Promise.Verdict.UNMEASURED;
            default -> throw new IllegalArgumentException("verdict: " + code + " (expected: 1..4)");
        };
    }
}
