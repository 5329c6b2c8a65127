package dev.naadam.protocol.ticket;

import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBodyTest {

    private static final long MAX_U32 = 0xffff_ffffL;

    @Test
    void takesTheLargestValuesTheWireCarries() {
        TokenBody body = new TokenBody(
                run(0, 16), 63, 7, MAX_U32, run(0, 32), MAX_U32, MAX_U32, Collections.nCopies(8, PRIMARY));

        assertThat(TokenBody.read(body.toBytes())).usingRecursiveComparison().isEqualTo(body);
    }

    @Test
    void refusesSlotsTeamsAndGenerationsThatTheWireCannotCarry() {
        refuses(64, 0, 1, "slot: 64 (expected: 0 to 63)");
        refuses(-1, 0, 1, "slot: -1 (expected: 0 to 63)");
        refuses(0, 8, 1, "team: 8 (expected: 0 to 7)");
        refuses(0, 0, 0, "generation: 0 (expected: 1 to 2^32 - 1)");
        refuses(0, 0, MAX_U32 + 1, "generation: 4294967296 (expected: 1 to 2^32 - 1)");
    }

    @Test
    void refusesABudgetOfNothing() {
        assertThatThrownBy(() -> new TokenBody(run(0, 16), 0, 0, 1, run(0, 32), 0, 1, List.of(PRIMARY)))
                .hasMessage("maxPacketsPerSecond: 0 (expected: 1 and up)");
        assertThatThrownBy(() -> new TokenBody(run(0, 16), 0, 0, 1, run(0, 32), 1, MAX_U32 + 1, List.of(PRIMARY)))
                .hasMessage("maxBytesPerSecond: 4294967296 (expected: 1 and up)");
    }

    @Test
    void refusesSecretsOfAnotherLength() {
        assertThatThrownBy(() -> new TokenBody(run(0, 15), 0, 0, 1, run(0, 32), 1, 1, List.of(PRIMARY)))
                .hasMessage("playerId: 15 bytes (expected: 16)");
        assertThatThrownBy(() -> new TokenBody(run(0, 16), 0, 0, 1, run(0, 33), 1, 1, List.of(PRIMARY)))
                .hasMessage("sessionSecret: 33 bytes (expected: 32)");
    }

    @Test
    void refusesNoAddressAndNineAddressesAndPortZero() {
        refuses(List.of(), "addresses: 0 (expected: 1 to 8)");
        refuses(Collections.nCopies(9, PRIMARY), "addresses: 9 (expected: 1 to 8)");
        refuses(
                List.of(new WireAddress(new byte[] {127, 0, 0, 1}, 0)),
                "address 127.0.0.1:0: port 0 (expected: 1 to 65535)");
    }

    private static void refuses(int slot, int team, long generation, String message) {
        assertThatThrownBy(() -> new TokenBody(run(0, 16), slot, team, generation, run(0, 32), 1, 1, List.of(PRIMARY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void refuses(List<WireAddress> addresses, String message) {
        assertThatThrownBy(() -> new TokenBody(run(0, 16), 0, 0, 1, run(0, 32), 1, 1, addresses))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
