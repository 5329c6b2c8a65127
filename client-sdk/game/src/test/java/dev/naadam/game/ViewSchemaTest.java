package dev.naadam.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ViewSchemaTest {

    @Test
    void tablesAndFieldsAreFoundByName() {
        ViewSchema schema = ViewSchema.builder()
                .table("players", 2)
                .unsigned("x", 10)
                .signed("y", 10, 4)
                .table("match", 1)
                .unsigned("score", 5)
                .build();

        assertThat(schema.table("match")).isEqualTo(1);
        assertThat(schema.field(0, "y")).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.table("ball"))
                .withMessage("table: ball (expected: one of [players, match])");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.field(1, "x"))
                .withMessage("field: x (expected: one of [score])");
    }

    @Test
    void schemasWithTheSameTablesAreEqual() {
        assertThat(oneField(7)).isEqualTo(oneField(7)).hasSameHashCodeAs(oneField(7));
        assertThat(oneField(7)).isNotEqualTo(oneField(8));
    }

    @Test
    void aViewOfTooManyFieldsIsRefused() {
        ViewSchema.Builder largest = ViewSchema.builder()
                .table("t", GameLimits.MAX_VIEW_FIELDS / 2)
                .unsigned("a", 1)
                .unsigned("b", 1);
        assertThat(largest.build().tables()).hasSize(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewSchema.builder()
                        .table("t", GameLimits.MAX_VIEW_FIELDS + 1)
                        .unsigned("a", 1)
                        .build());
    }

    @Test
    void whatIsNoSchemaIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewSchema.builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewSchema.builder().table("empty", 1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ViewSchema.builder().table("t", 0).unsigned("a", 1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewSchema.builder()
                        .table("t", 1)
                        .unsigned("a", 1)
                        .unsigned("a", 1)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewSchema.builder()
                        .table("t", 1)
                        .unsigned("a", 1)
                        .table("t", 1)
                        .unsigned("a", 1)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewSchema.builder().unsigned("a", 33));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewSchema.builder().unsigned("a", 8, 8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewSchema.builder().unsigned("a", 8, 1));
    }

    private static ViewSchema oneField(int bits) {
        return ViewSchema.builder().table("t", 1).unsigned("a", bits).build();
    }
}
