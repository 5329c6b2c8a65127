package dev.naadam.server.app.audit;

import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStore;
import dev.naadam.server.app.ledger.Refolding;
import dev.naadam.server.core.ledger.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export line by line: each entry follows the one before it by number, time and hash, and the rules accept its
 * order once more. That shows any change, and anything left out or put in, before the last line. That nothing is missing
 * behind it only a hash shows that somebody noted elsewhere.
 */
final class AuditCheck {

    private final BufferedReader lines;
    private final Function<LedgerId, Refolding> rules;
    private final @Nullable String noted;
    private @Nullable Entry last;
    private boolean isNotedThere;
    private long line;

    /**
     * Nothing is read yet.
     *
     * @param rules what folds a ledger's entries
     * @param noted a hash that must be in the ledger; null: none was noted
     */
    AuditCheck(Reader export, Function<LedgerId, Refolding> rules, @Nullable String noted) {
        this.lines = new BufferedReader(export);
        this.rules = rules;
        this.noted = noted;
    }

    /** Reads it to its end, or to the first line at fault. */
    AuditReport run() throws IOException {
        LedgerId ledger = null;
        try {
            String head = next();
            if (head == null) {
                return new AuditReport(null, null, 0, "the file is empty");
            }
            ledger = AuditLines.readHead(head);
            check(rules.apply(ledger));
        } catch (UnreadableLine e) {
            return new AuditReport(ledger, last, line, String.valueOf(e.getMessage()));
        }
        return new AuditReport(ledger, last, 0, ending());
    }

    private void check(Refolding refolding) throws IOException, UnreadableLine {
        for (String text = next(); text != null; text = next()) {
            Entry entry = AuditLines.readEntry(text);
            String fault = refolding.next(entry);
            if (fault != null) {
                throw new UnreadableLine(fault);
            }
            last = entry;
            isNotedThere |= entry.hash().equals(noted);
        }
    }

    private String ending() {
        if (last == null) {
            return "there are no entries";
        }
        return noted == null || isNotedThere ? "" : "no entry has the noted hash: entries are missing at the end";
    }

    /** The next line, bounded: a file without line feeds must not fill memory. */
    private @Nullable String next() throws IOException, UnreadableLine {
        line++;
        if (line > LedgerStore.MAX_ENTRIES + 1) {
            throw new UnreadableLine("more than " + LedgerStore.MAX_ENTRIES + " entries");
        }
        StringBuilder text = new StringBuilder();
        int read = lines.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (text.length() == AuditLines.MAX_LINE_CHARS) {
                throw new UnreadableLine("more than " + AuditLines.MAX_LINE_CHARS + " characters");
            }
            text.append((char) read);
            read = lines.read();
        }
        return text.toString();
    }
}
