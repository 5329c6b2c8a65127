package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.server.app.secrets.KeySource;
import java.security.SecureRandom;
import java.util.List;

/**
 * Records to sealed bytes and back: a version byte, then what the kind's serializer writes, then {@link RecordSeal}.
 *
 * <p>Kryo knows the kinds of records and refuses every other; it follows no references and makes no serializer by reflection.
 * Whatever the bytes are, {@link #open} answers a record or a reason, and allocates in proportion to the bytes.
 *
 * <p>Safe for use by several threads, one at a time: a Kryo is not, and records are few.
 */
final class RecordCodec {

    private static final int TYPICAL_RECORD_BYTES = 1024;

    private static final List<RecordKind<?>> STORED = List.of(
            RecordKind.NODE,
            RecordKind.MATCH,
            RecordKind.RESULT,
            RecordKind.API_KEY,
            RecordKind.IDEMPOTENCY,
            RecordKind.LETTER,
            RecordKind.EVENT,
            RecordKind.BEACON,
            RecordKind.MEASUREMENT,
            RecordKind.REGION_DECISION,
            RecordKind.IDENTITY,
            RecordKind.LEDGER_ENTRY,
            RecordKind.REPLAY);

    private final RecordSeal seal;
    private final Kryo kryo = new Kryo();

    RecordCodec(KeySource keys, SecureRandom random) {
        this(keys, random, STORED);
    }

    /** Of these kinds alone: for whoever must not wait for the store's others. */
    RecordCodec(KeySource keys, SecureRandom random, List<RecordKind<?>> kinds) {
        seal = new RecordSeal(keys, random);
        kryo.setRegistrationRequired(true);
        kryo.setReferences(false);
        kinds.forEach(this::register);
    }

    <T> byte[] seal(RecordKind<T> kind, String redisKey, T value) {
        return seal.seal(kind.name(), redisKey, encode(kind, value));
    }

    <T> Opened<T> open(RecordKind<T> kind, String redisKey, byte[] sealed) {
        return switch (seal.open(kind.name(), redisKey, sealed)) {
            case Opened.Accepted<byte[]> accepted -> decode(kind, accepted.value());
            case Opened.RecordRejected<byte[]> rejected -> new Opened.RecordRejected<>(rejected.reason());
        };
    }

    private synchronized <T> byte[] encode(RecordKind<T> kind, T value) {
        Output output = new Output(TYPICAL_RECORD_BYTES, StoreLimits.MAX_RECORD_BYTES);
        output.writeByte(kind.version());
        kryo.writeObject(output, value, kind.serializer());
        return output.toBytes();
    }

    private synchronized <T> Opened<T> decode(RecordKind<T> kind, byte[] plain) {
        try {
            Input input = new Input(plain);
            Serializer<T> reader = kind.reader(input.readByte());
            if (reader == null) {
                return new Opened.RecordRejected<>(RejectReason.UNKNOWN_VERSION);
            }
            T value = kryo.readObject(input, kind.type(), reader);
            return input.position() == plain.length
                    ? new Opened.Accepted<>(value)
                    : new Opened.RecordRejected<>(RejectReason.TRAILING_BYTES);
        } catch (KryoException ignored) {
            return new Opened.RecordRejected<>(RejectReason.MALFORMED);
        } catch (IllegalArgumentException ignored) {
            return new Opened.RecordRejected<>(RejectReason.OUT_OF_BOUNDS);
        }
    }

    private void register(RecordKind<?> kind) {
        kryo.register(kind.type(), kind.serializer(), kind.kryoId());
    }
}
