package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.naadam.protocol.ticket.Ticket;
import org.junit.jupiter.api.Test;

/** Tickets that can't be played are refused with a sentence for the player, before anything is sent. */
class TicketRulesTest {

    private final Ticket ticket = new Playground(60).ticket;

    @Test
    void aGameThatIsNotThereIsNamedWithThoseThatAre() {
        expectRefusal(with("chess", ticket.rulesVersion(), ticket.token()), "chess", "there are: dots");
    }

    @Test
    void otherRulesAreNamed() {
        expectRefusal(with("dots", 4, ticket.token()), "dots", "version 3", "the ticket is for: 4");
    }

    @Test
    void aTokenOfAnotherProtocolVersionIsNamed() {
        byte[] token = ticket.token().clone();
        token[4] = 2;

        expectRefusal(with("dots", ticket.rulesVersion(), token), "token", "version 2", "speaks: 1");
    }

    @Test
    void textThatIsNoTicketIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaadamClient.connect("not a ticket!"))
                .withMessageContaining("ticket");
    }

    @Test
    void aTicketForAnotherGameThanTheOneHandedInIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketRules.of(with("chess", 3, ticket.token()), new DotGame()))
                .withMessageContaining("the ticket is for: chess");
    }

    @Test
    void leadsOutsideOfOneToFourTicksAreRefused() {
        for (double leadTicks : new double[] {0.99, 4.01, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ClientOptions.DEFAULTS.withLeadTicks(leadTicks))
                    .withMessageContaining("leadTicks");
        }
        assertThat(ClientOptions.DEFAULTS.withLeadTicks(4).leadTicks()).isEqualTo(4);
    }

    private static void expectRefusal(Ticket ticket, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaadamClient.connect(ticket.encode()))
                .satisfies(thrown -> assertThat(thrown).hasMessageContainingAll(words));
    }

    private Ticket with(String game, int rulesVersion, byte[] token) {
        return new Ticket(
                token,
                ticket.slot(),
                ticket.tickRateHz(),
                rulesVersion,
                ticket.expiresMillis(),
                ticket.matchId(),
                ticket.sessionSecret(),
                ticket.addresses(),
                game,
                ticket.teamOfSlot(),
                ticket.options());
    }
}
