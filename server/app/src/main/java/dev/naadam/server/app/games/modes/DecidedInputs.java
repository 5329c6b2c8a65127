package dev.naadam.server.app.games.modes;

import dev.naadam.game.TickInputs;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets the bots decide every tick and records what they press. */
final class DecidedInputs implements InputSource {

    private final BotInputs bots;
    private final RecordedTick tick;
    private final OutputStream file;
    private long ticks;
    private long decidedHash;

    DecidedInputs(BotInputs bots, RecordedTick tick, Path recording) throws IOException {
        this.bots = bots;
        this.tick = tick;
        this.file = new BufferedOutputStream(Files.newOutputStream(recording), Recording.BUFFER_BYTES);
    }

    @Override
    public void next(MatchSeries series, TickInputs inputs) throws IOException {
        bots.decide(series, inputs);
        tick.take(inputs);
        if (ticks++ < Recording.DECIDED_AGAIN_TICKS) {
            decidedHash = tick.hash(decidedHash);
        }
        file.write(tick.bytes());
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
