package dev.naadam.server.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private static final UUID LEDGER = new UUID(4, 2);

    private final Courtesy courtesy = new Courtesy();

    @Test
    void givesWayOnceInAWhileAsLongAsOrdersWait() {
        int orders = 3 * Courtesy.MAX_IN_A_ROW;
        for (int i = 0; i < orders; i++) {
            courtesy.came(LEDGER);
        }

        int pauses = 0;
        for (int i = 0; i < orders; i++) {
            pauses += courtesy.pauseMillis(LEDGER) > 0 ? 1 : 0;
            courtesy.went(LEDGER);
        }

        assertThat(pauses).isEqualTo(2);
    }

    @Test
    void doesNotKeepOrdersThatComeOneByOne() {
        for (int i = 0; i < 10 * Courtesy.MAX_IN_A_ROW; i++) {
            courtesy.came(LEDGER);
            assertThat(courtesy.pauseMillis(LEDGER)).isZero();
            courtesy.went(LEDGER);
        }
    }
}
