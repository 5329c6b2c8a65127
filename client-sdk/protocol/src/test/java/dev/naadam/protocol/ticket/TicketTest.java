package dev.naadam.protocol.ticket;

import static dev.naadam.protocol.Samples.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.protocol.Samples;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final SortedMap<String, String> NO_OPTIONS = new TreeMap<>();
    private static final String DAMAGED = "ticket: damaged or cut off";

    private final Ticket ticket = Samples.ticket();

    @Test
    void decodesToWhatWasEncoded() {
        assertThat(Ticket.decode(ticket.encode())).usingRecursiveComparison().isEqualTo(ticket);
    }

    @Test
    void isAsShortAndAsLongAsTheProtocolSays() {
        SortedMap<String, String> options = new TreeMap<>();
        IntStream.range(0, 16).forEach(i -> options.put("%032d".formatted(i), "v".repeat(32)));
        Ticket longest = with("g".repeat(32), Collections.nCopies(64, 0), options, Collections.nCopies(8, PRIMARY));
        Ticket shortest = with("g", List.of(0), NO_OPTIONS, List.of(PRIMARY));

        assertThat(bytes(shortest)).hasSize(695);
        assertThat(bytes(longest)).hasSize(1_978);
        assertThat(Ticket.decode(longest.encode())).usingRecursiveComparison().isEqualTo(longest);
    }

    @Test
    void writesOptionsInOneOrderWhateverTheirMapSays() {
        SortedMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.put("a", "1");
        backwards.put("b", "2");

        Ticket reordered = with("arena", List.of(0, 1), backwards, List.of(PRIMARY));

        assertThat(Ticket.decode(reordered.encode()).options().firstKey()).isEqualTo("a");
    }

    @Test
    void isRefusedWhenCutOffAnywhere() {
        byte[] whole = bytes(ticket);

        for (int length = 0; length < whole.length; length++) {
            refuses(Arrays.copyOf(whole, length), DAMAGED);
        }
    }

    @Test
    void isRefusedWithBytesBehindItsEnd() {
        byte[] whole = bytes(ticket);

        refuses(Arrays.copyOf(whole, whole.length + 1), DAMAGED);
        refuses(Arrays.copyOf(whole, 1_978), DAMAGED);
    }

    @Test
    void hasOneTextOnly() {
        String text = ticket.encode();
        assertThat(text.length() % 4).as("the last character has unused bits").isNotZero();

        refuses(text + "=".repeat(4 - text.length() % 4), "ticket: not base64url text");
        refuses(text.substring(0, text.length() - 1) + nextLetter(text), "ticket: not base64url text");
        refuses(text + "\n", "ticket: not base64url text");
        refuses("+" + text.substring(1), "ticket: not base64url text");
        refuses("", DAMAGED);
    }

    @Test
    void isRefusedBeforeItIsDecodedWhenItIsTooLong() {
        refuses("A".repeat(2_639), "ticket: longer than a ticket can be");
    }

    @Test
    void ofANewerVersionAsksForANewerClient() {
        refusesChange(608, 2, "ticket: version 2 (this client speaks: 1); a newer client is needed");
    }

    @Test
    void isRefusedWithFieldsOutOfRange() {
        refusesChange(609, 4, "ticket: slot: 4 (expected: 0 to 3)");
        refusesChange(610, 19, "ticket: tick rate: 19 Hz (expected: 20 to 128)");
        refusesChange(610, 129, "ticket: tick rate: 129 Hz (expected: 20 to 128)");
        refusesChange(612, 0, "ticket: rules version: 0 (expected: 1 to 65535)");
        refusesChange(621, 0x80, "ticket: expires: -9223370236854730808 (expected: 0 and up)");
        refusesChange(670, 0, DAMAGED);
        refusesChange(670, 9, DAMAGED);
        refusesChange(671, 5, DAMAGED);
    }

    @Test
    void isRefusedIfNoMatchCouldBeSetUpFromIt() {
        // players at 715, teams 0 1 0 1 behind it, number of options at 720
        refusesChange(715, 0, DAMAGED);
        refusesChange(715, 65, DAMAGED);
        refusesChange(716, 8, "ticket: teams: team 8 (expected: 0 to 7)");
        refusesChange(716, 3, "ticket: teams: team 2 is empty");
        refusesChange(720, 17, DAMAGED);
        refusesChange(722, ' ', DAMAGED);
        refusesChange(722, 'z', DAMAGED);
    }

    @Test
    void cannotBeMadeWithoutPlayersOrWithAGapBetweenTeams() {
        assertThatThrownBy(() -> with("arena", List.of(), NO_OPTIONS, List.of(PRIMARY)))
                .hasMessage("ticket: players: 0 (expected: 1 to 64)");
        assertThatThrownBy(() -> with("arena", List.of(0, 2), NO_OPTIONS, List.of(PRIMARY)))
                .hasMessage("ticket: teams: team 1 is empty");
        assertThatThrownBy(() -> with("arena", List.of(0, -1), NO_OPTIONS, List.of(PRIMARY)))
                .hasMessage("ticket: teams: a team below 0");
    }

    @Test
    void cannotBeMadeFromTextThatTheWireCannotCarry() {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("map", "größe");

        assertThatThrownBy(() -> with("two words", List.of(0), NO_OPTIONS, List.of(PRIMARY)))
                .hasMessage("ticket: game: not 1 to 32 printable characters");
        assertThatThrownBy(() -> with("arena", List.of(0), options, List.of(PRIMARY)))
                .hasMessage("ticket: options: a name or value is not 1 to 32 printable characters");
    }

    @Test
    void doesNotPrintItsSecrets() {
        assertThat(ticket).hasToString("Ticket[match=" + Samples.MATCH_ID + ", slot=1, game=arena]");
        assertThat(Samples.FLEET_KEY).hasToString("FleetKey[kid=513]");
    }

    private static Ticket with(
            String game, List<Integer> teams, SortedMap<String, String> options, List<WireAddress> addresses) {
        byte[] token = Samples.token();
        return new Ticket(
                token, 0, 60, 1, 0, Samples.MATCH_ID, Samples.SESSION_SECRET, addresses, game, teams, options);
    }

    private void refusesChange(int offset, int value, String message) {
        byte[] changed = bytes(ticket);
        changed[offset] = (byte) value;
        refuses(changed, message);
    }

    private static void refuses(byte[] bytes, String message) {
        refuses(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), message);
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> Ticket.decode(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static byte[] bytes(Ticket ticket) {
        return Base64.getUrlDecoder().decode(ticket.encode());
    }

    /** The last character with another value in its lowest, unused bit. */
    private static char nextLetter(String text) {
        return (char) (text.charAt(text.length() - 1) + 1);
    }
}
