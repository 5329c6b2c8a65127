package dev.naadam.server.app.games.modes;

import dev.naadam.game.TickInputs;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plays a recording; in its first ticks the bots decide as well, only to be compared. */
final class ReplayedInputs implements InputSource {

    private final BotInputs bots;
    private final RecordedTick tick;
    private final InputStream file;
    private long ticks;
    private long decidedHash;

    ReplayedInputs(BotInputs bots, RecordedTick tick, Path recording) throws IOException {
        this.bots = bots;
        this.tick = tick;
        this.file = new BufferedInputStream(Files.newInputStream(recording), Recording.BUFFER_BYTES);
    }

    @Override
    public void next(MatchSeries series, TickInputs inputs) throws IOException {
        if (ticks++ < Recording.DECIDED_AGAIN_TICKS) {
            bots.decide(series, inputs);
            tick.take(inputs);
            decidedHash = tick.hash(decidedHash);
        }
        byte[] bytes = tick.bytes();
        if (file.readNBytes(bytes, 0, bytes.length) < bytes.length) {
            throw new EOFException("the recording ends before tick " + ticks);
        }
        tick.give(inputs);
    }

    @Override
    public long decidedHash() {
        return decidedHash;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
