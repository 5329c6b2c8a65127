package dev.naadam.server.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.OrderText;
import dev.naadam.server.app.ledger.Refolding;
import dev.naadam.server.app.ledger.Tally;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {

    private static final LedgerId LEDGER = LedgerId.ofTournament(new UUID(4, 2));

    @TempDir
    Path folder;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final StringWriter printed = new StringWriter();
    private Function<LedgerId, Refolding> rules = VerifyCommandTest::anything;

    @BeforeEach
    void write() {
        lines.add(AuditLines.head(LEDGER));
        String hash = Entry.genesis(LEDGER.text());
        for (int number = 1; number <= 4; number++) {
            Author author = new Author(Author.Kind.PLAYER, "Ану \"7\"");
            Entry entry =
                    Entry.following(number, hash, new Occasion(author, 1_000L * number), "{\"n\":" + number + "}");
            hash = entry.hash();
            entries.add(entry);
            lines.add(AuditLines.line(entry));
        }
    }

    @Test
    void findsNothingWrongWithWhatWasExported() throws IOException {
        assertThat(verify()).isZero();

        assertThat(printed.toString())
                .contains(
                        LEDGER.text(),
                        "entries that hold  4",
                        "1970-01-01T00:00:04Z by player:Ану",
                        "as it was written");
    }

    @Test
    void readsBackWhatItWrote() throws UnreadableLine {
        assertThat(AuditLines.readHead(lines.getFirst())).isEqualTo(LEDGER);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(AuditLines.readEntry(lines.get(i + 1))).isEqualTo(entries.get(i));
        }
    }

    @Test
    void findsAChangedOrder() throws IOException {
        lines.set(2, lines.get(2).replace("{\\\"n\\\":2}", "{\\\"n\\\":3}"));

        assertFault("line 3: entry 2: does not follow the entry before it");
    }

    @Test
    void findsAChangedTime() throws IOException {
        lines.set(2, lines.get(2).replace("2000", "2001"));

        assertFault("line 3: entry 2: does not follow");
    }

    @Test
    void findsAChangedAuthor() throws IOException {
        lines.set(2, lines.get(2).replace("player:", "key:"));

        assertFault("line 3: entry 2: does not follow");
    }

    @Test
    void findsAMissingLine() throws IOException {
        lines.remove(2);

        assertFault("line 3: entry 2: number: 3 (expected: 2)");
    }

    @Test
    void findsALineTwice() throws IOException {
        lines.add(3, lines.get(2));

        assertFault("line 4: entry 3: number: 2 (expected: 3)");
    }

    @Test
    void findsTheLinesOfAnotherLedger() throws IOException {
        lines.set(0, AuditLines.head(LedgerId.ofTournament(new UUID(6, 6))));

        assertFault("line 2: entry 1: does not follow");
    }

    @Test
    void findsThatTheEndIsMissingByANotedHash() throws IOException {
        String noted = entries.getLast().hash();
        assertThat(verify("--head", noted)).isZero();
        assertThat(verify("--head", entries.get(1).hash())).as("noted earlier").isZero();
        lines.removeLast();

        assertThat(verify()).as("nobody can tell").isZero();
        assertThat(verify("--head", noted)).isOne();
        assertThat(printed.toString()).contains("entries are missing at the end");
    }

    @Test
    void namesTheFirstLineThatIsNoEntry() throws IOException {
        String good = lines.get(2);
        for (String bad : List.of(
                "",
                "{",
                "[]",
                "null",
                good + good,
                good.replace("}", ",\"more\":1}"),
                good.replace("\"number\":2", "\"number\":2.5"),
                good.replace("\"number\":2", "\"number\":\"2\""),
                good.replace("\"number\":2", "\"number\":2,\"number\":2"),
                good.replace("player:", "nobody:"),
                good.replace("Ану", "\\n"),
                "[".repeat(10_000),
                "x".repeat(AuditLines.MAX_LINE_CHARS + 1))) {
            lines.set(2, bad);

            assertThat(verify())
                    .as(bad.substring(0, Math.min(80, bad.length())))
                    .isOne();
            assertThat(printed.toString()).contains("line 3: ");
        }
    }

    @Test
    void namesNoLedgerWithoutTheLineThatDoes() throws IOException {
        lines.removeFirst();

        assertFault("line 1: other fields than form, ledger");
    }

    @Test
    void anEmptyFileAndALedgerWithoutEntriesAreNoLedgers() throws IOException {
        lines.subList(1, lines.size()).clear();
        assertFault("there are no entries");

        lines.clear();
        assertFault("the file is empty");
    }

    @Test
    void whatCannotBeReadIsAFaultOfTheCommandLine() throws IOException {
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
        Path latin = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xe4, '\n'});
        assertThat(run(latin.toString())).isEqualTo(2);
        assertThat(verify("--head", "abc")).isEqualTo(2);
    }

    @Test
    void findsAnOrderThatTheRulesNeverAccepted() throws IOException {
        rules = ledger -> Refolding.of(ledger, Tally.RULES, Tally.TEXT);

        assertFault("line 2: entry 1: is no order");
    }

    @Test
    void knowsTheRulesOfEveryKindOfLedger() {
        for (LedgerId.Kind kind : LedgerId.Kind.values()) {
            LedgerId ledger = new LedgerId(kind, new UUID(4, 2));
            Occasion noon = new Occasion(new Author(Author.Kind.KEY, "AbC"), 43_200_000);
            Entry nonsense = Entry.following(1, Entry.genesis(ledger.text()), noon, "{}");

            assertThat(LedgerRules.of(ledger).next(nonsense)).startsWith("entry 1: is no order");
        }
    }

    /** By no rules: numbers, times and hashes. */
    private static Refolding anything(LedgerId ledger) {
        Rules<Boolean, String> rules = new Rules<>() {
            @Override
            public Boolean blank() {
                return true;
            }

            @Override
            public Ruling<Boolean> rule(Boolean state, String order, Occasion occasion) {
                return new Ruling.Accepted<>(state);
            }

            @Override
            public long dueMillis(Boolean state) {
                return NEVER;
            }
        };
        OrderText<String> text = new OrderText<>() {
            @Override
            public String write(String order) {
                return order;
            }

            @Override
            public String read(String written) {
                return written;
            }
        };
        return Refolding.of(ledger, rules, text);
    }

    private void assertFault(String fault) throws IOException {
        assertThat(verify()).isOne();
        assertThat(printed.toString()).contains(fault);
    }

    private int verify(String... options) throws IOException {
        Path file = folder.resolve("export.jsonl");
        Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(file.toString());
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        printed.getBuffer().setLength(0);
        return new CommandLine(new VerifyCommand(rules))
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
