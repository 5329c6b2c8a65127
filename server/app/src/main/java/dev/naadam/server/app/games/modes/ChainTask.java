package dev.naadam.server.app.games.modes;

import java.nio.file.Path;
import java.util.List;

/**
 * One child's part in a {@link ChainOrder}.
 *
 * @param isRecording whether it lets the bots decide and records them, or replays what another one recorded
 * @param recording the file
 * @param fromTick the first tick that may be printed, counted over all matches
 * @param everyTicks every how many ticks one is
 */
record ChainTask(boolean isRecording, Path recording, long fromTick, long everyTicks) {

    static final int WORDS = 4;

    /** Ticks between two looks at all views: in the interpreter they cost many times a tick of the game itself. */
    static final long VIEW_TICKS = 64;

    private static final String RECORD = "record";
    private static final String REPLAY = "replay";

    /** The command line that {@link #parse} understands. */
    List<String> words() {
        return List.of(
                isRecording ? RECORD : REPLAY,
                recording.toAbsolutePath().toString(),
                Long.toString(fromTick),
                Long.toString(everyTicks));
    }

    static ChainTask parse(List<String> words) {
        return new ChainTask(
                words.get(0).equals(RECORD),
                Path.of(words.get(1)),
                Long.parseLong(words.get(2)),
                Long.parseLong(words.get(3)));
    }

    boolean printsAt(long tick) {
        return tick >= fromTick && tick % everyTicks == 0;
    }

    /** Every tick of a stretch of which every tick is printed, or the first one could not be named. */
    boolean showsViewsAt(long tick) {
        return tick >= fromTick && tick % Math.min(everyTicks, VIEW_TICKS) == 0;
    }
}
