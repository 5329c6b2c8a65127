package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.KryoException;

/** A length or count out of its bounds. Ends the decoding; never leaves {@link RecordCodec}, so it needs no trace. */
final class MalformedRecord extends KryoException {

    MalformedRecord(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
