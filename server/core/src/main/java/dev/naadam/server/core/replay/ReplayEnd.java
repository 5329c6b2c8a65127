package dev.naadam.server.core.replay;

import dev.naadam.game.GameLimits;
import dev.naadam.game.Outcome;
import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a match ended, or that nobody wrote down how.
 *
 * @param ending which
 * @param finalTick its last tick; 0: it has none
 * @param finalHash the hash chain at that tick
 * @param endedMillis when it ended, ms since 1970; of one that was cut off: when its last tick was stored
 * @param outcome there if and only if the ending is {@link Ending#OUTCOME}
 */
public record ReplayEnd(
        Ending ending,
        long finalTick,
        long finalHash,
        long endedMillis,
        @Nullable Outcome outcome) {

    /** Ways to end; the number stands in files. */
    public enum Ending {
        /** The last ticks are missing: its node died and nobody took over, or what it wrote found no room. */
        CUT_OFF(0),
        /** It was aborted, or its game failed. */
        NO_OUTCOME(1),
        /** It was played to its end. */
        OUTCOME(2);

        private final int number;

        Ending(int number) {
            this.number = number;
        }
    }

    private static final int DRAW = 0xff;

    public ReplayEnd {
        if ((outcome != null) != (ending == Ending.OUTCOME)) {
            throw new IllegalArgumentException("ending: " + ending + " with outcome " + outcome);
        }
    }

    /** Of a match that ended by itself or was aborted. */
    public static ReplayEnd of(@Nullable Outcome outcome, long finalTick, long finalHash, long endedMillis) {
        Ending ending = outcome == null ? Ending.NO_OUTCOME : Ending.OUTCOME;
        return new ReplayEnd(ending, finalTick, finalHash, endedMillis, outcome);
    }

    /** The content of an END section. {@link IllegalArgumentException} if the outcome is larger than outcomes may be. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(ReplayLimits.MAX_END_BYTES)
                .u8(ending.number)
                .u32(finalTick)
                .i64(finalHash)
                .i64(endedMillis);
        try {
            if (outcome != null) {
                write(outcome, out);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "outcome: more than " + ReplayLimits.MAX_END_BYTES + " bytes (expected: statistics that fit)", e);
        }
        return out.toBytes();
    }

    private static void write(Outcome outcome, ByteWriter out) {
        out.u8(outcome.winningTeam() == Outcome.DRAW ? DRAW : outcome.winningTeam());
        Utf8.write(out, outcome.reason());
        out.u8(outcome.teamScores().size());
        for (Long score : outcome.teamScores()) {
            out.i64(score);
        }
        out.u8(outcome.players().size());
        for (SortedMap<String, Long> statistics : outcome.players()) {
            out.u8(statistics.size());
            for (Map.Entry<String, Long> statistic : statistics.entrySet()) {
                Utf8.write(out, statistic.getKey());
                out.i64(statistic.getValue());
            }
        }
        out.u8(outcome.history().size());
        for (String line : outcome.history()) {
            Utf8.write(out, line);
        }
    }

    /** What was written; null if these bytes are no end. */
    static @Nullable ReplayEnd read(ByteReader in) {
        int number = in.u8();
        long finalTick = in.u32();
        long finalHash = in.i64();
        long endedMillis = in.i64();
        in.require(number < Ending.values().length && endedMillis >= 0);
        if (in.hasFailed()) {
            return null;
        }
        Ending ending = Ending.values()[number];
        Outcome outcome = ending == Ending.OUTCOME ? outcome(in) : null;
        in.require(in.remaining() == 0);
        return in.hasFailed() ? null : new ReplayEnd(ending, finalTick, finalHash, endedMillis, outcome);
    }

    private static Outcome outcome(ByteReader in) {
        int winner = in.u8();
        String reason = Utf8.read(in, ReplayLimits.MAX_WORD_CHARS);
        List<Long> scores = new ArrayList<>();
        for (int left = bounded(in, GameLimits.MAX_TEAMS); left > 0; left--) {
            scores.add(in.i64());
        }
        in.require(winner == DRAW || winner < scores.size());
        List<SortedMap<String, Long>> players = new ArrayList<>();
        for (int left = bounded(in, GameLimits.MAX_PLAYERS); left > 0; left--) {
            players.add(statistics(in));
        }
        List<String> history = new ArrayList<>();
        for (int left = bounded(in, GameLimits.MAX_HISTORY); left > 0; left--) {
            history.add(Utf8.read(in, GameLimits.MAX_HISTORY_CHARS));
        }
        return new Outcome(winner == DRAW ? Outcome.DRAW : winner, reason, scores, players, history);
    }

    private static SortedMap<String, Long> statistics(ByteReader in) {
        SortedMap<String, Long> statistics = new TreeMap<>();
        for (int left = bounded(in, GameLimits.MAX_STATISTICS); left > 0 && !in.hasFailed(); left--) {
            String name = Utf8.read(in, ReplayLimits.MAX_WORD_CHARS);
            in.require(statistics.isEmpty() || statistics.lastKey().compareTo(name) < 0);
            statistics.put(name, in.i64());
        }
        return statistics;
    }

    private static int bounded(ByteReader in, int max) {
        int count = in.u8();
        in.require(count <= max);
        return in.hasFailed() ? 0 : count;
    }
}
