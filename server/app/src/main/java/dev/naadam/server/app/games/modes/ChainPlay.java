package dev.naadam.server.app.games.modes;

import dev.naadam.game.Game;
import dev.naadam.game.HashChain;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.load.GamesFolderException;
import java.io.IOException;

/** Plays a {@link ChainOrder} tick by tick and keeps its three chains. */
final class ChainPlay implements AutoCloseable {

    private final ChainOrder order;
    private final ChainTask task;
    private final MatchSeries series;
    private final InputSource source;
    private final TickInputs inputs;
    private final HashChain chain = new HashChain();
    private final ViewChain views;
    private long ticks;

    ChainPlay(ChainOrder order, ChainTask task) throws GamesFolderException, IOException {
        Game game = order.find();
        this.order = order;
        this.task = task;
        this.series = new MatchSeries(game, order.setup(), order.randomSeed());
        this.inputs = new TickInputs(order.setup().players(), game.inputBytes());
        this.views = new ViewChain(new ViewFrame(game.viewSchema(order.setup())));
        BotInputs bots = new BotInputs(game, order.setup(), series.simulation().views());
        RecordedTick tick = new RecordedTick(order.setup().players(), game.inputBytes());
        this.source = task.isRecording()
                ? new DecidedInputs(bots, tick, task.recording())
                : new ReplayedInputs(bots, tick, task.recording());
    }

    boolean isOver() {
        return ticks == order.ticks();
    }

    void playTick() throws IOException {
        ticks++;
        series.startNextIfOver();
        source.next(series, inputs);
        series.step(inputs);
        chain.advance(series.simulation(), inputs);
        if (task.showsViewsAt(ticks)) {
            views.advance(series.simulation());
        }
    }

    /** Whether this is a tick to be printed. */
    boolean isAtCheckpoint() {
        return task.printsAt(ticks) || isOver();
    }

    Checkpoint checkpoint() {
        return new Checkpoint(
                ticks,
                series.randomSeed(),
                series.simulation().tick(),
                new Checkpoint.Hashes(chain.value(), views.value(), source.decidedHash()));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
