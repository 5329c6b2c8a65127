package dev.naadam.server.core.equalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.naadam.server.core.equalise.Promise.Verdict;
import dev.naadam.server.core.region.Grade;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBookTest {

    private static final long MILLISECOND = 1_000_000;
    private static final List<Integer> DUEL = List.of(0, 1);

    @Test
    void twentyEchoesAreEnoughForTheCheck() {
        LineBook book = new LineBook(promised(DifferencePolicy.FLAG, 30_000, 30_000), DUEL);
        echo(book, 0, 19, 30);

        assertThat(book.isMeasured(0)).isFalse();
        echo(book, 0, 1, 30);
        assertThat(book.isMeasured(0)).isTrue();
        assertThat(book.isMeasured(1)).isFalse();
    }

    @Test
    void eachPromiseHasItsVerdict() {
        DeliveryTerms terms = promised(DifferencePolicy.FLAG, 30_000, 30_000, DeliveryTerms.UNPROMISED, 30_000);
        LineBook book = new LineBook(terms, List.of(0, 0, 1, 1));
        echo(book, 0, 20, 31);
        echo(book, 1, 20, 36);
        echo(book, 2, 20, 90);
        echo(book, 3, 9, 30);

        book.check(0b1111);

        assertThat(book.delivered().lines())
                .extracting(DeliveredLine::verdict)
                .containsExactly(Verdict.KEPT, Verdict.BROKEN, Verdict.NOT_PROMISED, Verdict.UNMEASURED);
        assertThat(book.delivered().lines())
                .extracting(DeliveredLine::checkedMicros)
                .containsExactly(31_000L, 36_000L, 90_000L, DeliveredLine.NONE);
        assertThat(book.delivered().count(Verdict.BROKEN)).isEqualTo(1);
    }

    @Test
    void onlyABrokenPromiseAndOnlyByPolicyMovesAMatch() {
        assertThat(mustMove(DifferencePolicy.REASSIGN, 36)).isTrue();
        assertThat(mustMove(DifferencePolicy.REASSIGN, 35)).isFalse();
        assertThat(mustMove(DifferencePolicy.FLAG, 36)).isFalse();
    }

    @Test
    void whoDoesNotAnswerMovesNoMatch() {
        LineBook book = new LineBook(promised(DifferencePolicy.REASSIGN, 30_000, 30_000), DUEL);
        echo(book, 0, 20, 30);

        book.check(0b11);

        assertThat(book.mustMove()).isFalse();
    }

    @Test
    void aLineIsBelievedToBeNoLongerThanItsPromiseAllows() {
        LineBook book = new LineBook(promised(DifferencePolicy.FLAG, 20_000, 100_000), DUEL);
        echo(book, 0, 20, 80);
        echo(book, 1, 20, 180);

        assertThat(book.lineNanos(0)).isEqualTo(25 * MILLISECOND);
        assertThat(book.lineNanos(1)).isEqualTo(115 * MILLISECOND);
    }

    @Test
    void deliversMediansWithAndWithoutPaddingAndGradesThePaddedOnes() {
        LineBook book = new LineBook(new DeliveryTerms(List.of(), DifferencePolicy.FLAG, true), DUEL);
        for (int i = 0; i < 9; i++) {
            book.deliver(0, 20 * MILLISECOND, 30 * MILLISECOND);
            book.deliver(1, 50 * MILLISECOND, 0);
        }

        Delivered delivered = book.delivered();

        assertThat(delivered.isEqualised()).isTrue();
        assertThat(delivered.lines()).extracting(DeliveredLine::rawMicros).containsExactly(20_125L, 50_125L);
        assertThat(delivered.lines()).extracting(DeliveredLine::paddedMicros).containsExactly(50_125L, 50_125L);
        assertThat(delivered.unfairnessMicros()).isZero();
        assertThat(delivered.grade()).isEqualTo(Grade.A);
    }

    @Test
    void gradesWhatWasThereIfNothingWasPadded() {
        LineBook book = new LineBook(DeliveryTerms.NONE, DUEL);
        book.deliver(0, 20 * MILLISECOND, 0);
        book.deliver(1, 26 * MILLISECOND, 0);

        assertThat(book.delivered().unfairnessMicros()).isEqualTo(9_000);
        assertThat(book.delivered().grade()).isEqualTo(Grade.C);
    }

    @Test
    void whoWasNeverThereDoesNotCount() {
        LineBook book = new LineBook(DeliveryTerms.NONE, List.of(0, 0, 1));
        book.deliver(0, 20 * MILLISECOND, 0);
        book.deliver(2, 20 * MILLISECOND, 0);

        assertThat(book.delivered().grade()).isEqualTo(Grade.A);
        assertThat(book.delivered().lines().get(1).rawMicros()).isEqualTo(DeliveredLine.NONE);
    }

    @Test
    void thereIsNoGradeWithoutTwoTeams() {
        LineBook empty = new LineBook(DeliveryTerms.NONE, DUEL);
        empty.deliver(0, 20 * MILLISECOND, 0);
        LineBook three = new LineBook(DeliveryTerms.NONE, List.of(0, 1, 2));
        three.deliver(0, 20 * MILLISECOND, 0);
        three.deliver(1, 20 * MILLISECOND, 0);

        assertThat(empty.delivered().grade()).isNull();
        assertThat(three.delivered().grade()).isNull();
        assertThat(three.delivered().unfairnessMicros()).isEqualTo(DeliveredLine.NONE);
    }

    @Test
    void promisesThatNobodyCouldMeasureAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> promised(DifferencePolicy.FLAG, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> promised(DifferencePolicy.FLAG, 10_000_001));
    }

    private static boolean mustMove(DifferencePolicy policy, long measuredMillis) {
        LineBook book = new LineBook(promised(policy, 30_000, 30_000), DUEL);
        echo(book, 0, 20, 30);
        echo(book, 1, 20, measuredMillis);
        book.check(0b11);
        return book.mustMove();
    }

    private static DeliveryTerms promised(DifferencePolicy policy, long... micros) {
        return new DeliveryTerms(Arrays.stream(micros).boxed().toList(), policy, false);
    }

    private static void echo(LineBook book, int slot, int times, long millis) {
        for (int i = 0; i < times; i++) {
            book.echoed(slot, millis * MILLISECOND);
        }
    }
}
