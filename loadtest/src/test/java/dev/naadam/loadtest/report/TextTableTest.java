package dev.naadam.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsNamesToTheLeftAndNumbersToTheRight() {
        TextTable table = new TextTable().row(List.of("player", "kills")).row(List.of("anu", "7"));

        assertThat(table.toString()).isEqualTo("player  kills\nanu         7\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        TextTable table = new TextTable().row(List.of("a", "b"));

        assertThatThrownBy(() -> table.row(List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cells: 1 (expected: 2)");
    }
}
