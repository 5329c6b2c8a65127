package dev.naadam.server.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.app.control.MatchEvent;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.MatchWatcher;
import dev.naadam.server.app.loop.MatchProgress.State;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.Promise.Verdict;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.session.Durability;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryMetricsTest {

    private static final UUID MATCH = new UUID(1, 2);

    private final Metrics metrics = new Metrics("1", "here");
    private final List<MatchEvent> told = new ArrayList<>();
    private final MatchWatcher watcher = DeliveryMetrics.beside((id, event) -> told.add(event), metrics);

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void countsGradesAndPromises() {
        watcher.tell(MATCH, ended(900, Grade.B, Verdict.KEPT, Verdict.KEPT, Verdict.BROKEN));
        watcher.tell(MATCH, ended(900, null, Verdict.UNMEASURED, Verdict.NOT_PROMISED));

        assertThat(metrics.scrape())
                .contains("naadam_matches_delivered_total{grade=\"a\"} 0.0")
                .contains("naadam_matches_delivered_total{grade=\"b\"} 1.0")
                .contains("naadam_matches_delivered_total{grade=\"none\"} 1.0")
                .contains("naadam_promises_total{verdict=\"kept\"} 2.0")
                .contains("naadam_promises_total{verdict=\"broken\"} 1.0")
                .contains("naadam_promises_total{verdict=\"unmeasured\"} 1.0")
                .contains("naadam_promises_total{verdict=\"not_promised\"} 1.0");
    }

    @Test
    void aMatchThatWasNeverPlayedHasNoGradeToMiss() {
        watcher.tell(MATCH, new MatchEvent.Misplaced());
        watcher.tell(MATCH, ended(0, null, Verdict.KEPT, Verdict.BROKEN));

        assertThat(metrics.scrape())
                .contains("naadam_matches_misplaced_total 1.0")
                .contains("naadam_matches_delivered_total{grade=\"none\"} 0.0");
    }

    @Test
    void aMatchThatGoesOnBehindWhatAPlayerWasShownIsCounted() {
        watcher.tell(MATCH, new MatchEvent.Rewound(500, 507));

        assertThat(metrics.scrape()).contains("naadam_matches_rewound_total 1.0");
    }

    @Test
    void passesEverythingOn() {
        watcher.tell(MATCH, new MatchEvent.Started());
        watcher.tell(MATCH, new MatchEvent.Misplaced());

        assertThat(told).containsExactly(new MatchEvent.Started(), new MatchEvent.Misplaced());
    }

    private static MatchEvent ended(long ticks, @Nullable Grade grade, Verdict... verdicts) {
        List<DeliveredLine> lines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            lines.add(new DeliveredLine(20_000, 20_000, verdict, 20_000, 20_000));
        }
        GameSetup setup = new GameSetup(60, List.of(0, 1), new TreeMap<>());
        MatchDescription match = new MatchDescription(
                MATCH, "cup", "duel", setup, List.of(), 1, "here", "n", 0, DeliveryTerms.NONE, Durability.NONE);
        Delivered delivered = new Delivered(lines, false, 0, grade);
        return new MatchEvent.Ended(match, State.FINISHED, new MatchResult(null, ticks, 0, delivered));
    }
}
