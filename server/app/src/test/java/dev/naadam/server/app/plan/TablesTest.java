package dev.naadam.server.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fields of a line, and times as text. */
class TablesTest {

    @Test
    void splitsAtCommasOutsideOfQuotes() {
        assertThat(CsvLine.split("a, b ,,\"c,\"\"d\"\"\",")).containsExactly("a", "b", "", "c,\"d\"", "");
        assertThat(CsvLine.split("")).containsExactly("");
    }

    @Test
    void refusesQuotesThatDoNotFit() {
        assertThat(CsvLine.split("\"a")).isNull();
        assertThat(CsvLine.split("\"a\"b,c")).isNull();
    }

    @Test
    void whatItQuotesItReadsBack() {
        for (String text : new String[] {"plain", "a,b", "say \"hi\"", " blank ", ""}) {
            assertThat(CsvLine.split(CsvLine.quoted(text) + ",x")).containsExactly(text, "x");
        }
    }

    @Test
    void readsMillisecondsExactlyAndRoundsBeyondMicrosHalfUp() {
        assertThat(Millis.parse("33.6")).isEqualTo(33_600);
        assertThat(Millis.parse("7")).isEqualTo(7_000);
        assertThat(Millis.parse("0.0004")).isZero();
        assertThat(Millis.parse("0.0005")).isEqualTo(1);
        assertThat(Millis.parse("10000")).isEqualTo(10_000_000);
    }

    @Test
    void readsNothingElseAsATime() {
        for (String text : new String[] {"", ".5", "-1", "+1", "1.2.3", "1e2", "10000.001", "99999999999999999999"}) {
            assertThat(Millis.parse(text)).as(text).isEqualTo(Millis.INVALID);
        }
    }

    @Test
    void writesMillisecondsWithThreeDecimals() {
        assertThat(Millis.text(33_600)).isEqualTo("33.600");
        assertThat(Millis.text(5)).isEqualTo("0.005");
        assertThat(Millis.text(-1_250)).isEqualTo("-1.250");
    }
}
