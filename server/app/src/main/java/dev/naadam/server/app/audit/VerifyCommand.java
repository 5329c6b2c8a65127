package dev.naadam.server.app.audit;

import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Refolding;
import dev.naadam.server.core.ledger.Entry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./naadam audit verify}. */
@Command(
        name = "verify",
        description =
                "Checks that an exported ledger is as it was written: its chain of hashes, its times, and every order.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0; 1 if it was changed, or entries are missing; 2 if the command line is wrong or the file"
                    + " cannot be read."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyCommand implements Callable<Integer> {

    private final Function<LedgerId, Refolding> rules;

    @Parameters(paramLabel = "FILE", description = "What GET /v1/tournaments/{id}/audit answered, JSON lines.")
    private Path file;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A hash of this ledger that was noted elsewhere; entries that were cut off are then found.")
    private @Nullable String head;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    VerifyCommand() {
        this(LedgerRules::of);
    }

    VerifyCommand(Function<LedgerId, Refolding> rules) {
        this.rules = rules;
    }

    @Override
    public Integer call() {
        if (head != null && !head.matches("[0-9a-f]{64}")) {
            throw new ParameterException(spec.commandLine(), "--head: no hash (expected: 64 of 0-9 a-f)");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Reader export = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            AuditReport report = new AuditCheck(export, rules, head).run();
            print(report, out);
            out.flush();
            return report.isSound() ? 0 : 1;
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), file + ": cannot be read as UTF-8", e);
        }
    }

    private static void print(AuditReport report, PrintWriter out) {
        out.println(report.ledger() == null ? "no ledger" : report.ledger().text());
        Entry last = report.last();
        if (last != null) {
            out.println("  entries that hold  " + last.number());
            out.println("  the last of them   "
                    + Instant.ofEpochMilli(last.occasion().atMillis()) + " by "
                    + last.occasion().author());
            out.println("  its hash           " + last.hash());
        }
        if (report.isSound()) {
            out.println("The ledger is as it was written.");
        } else {
            out.println((report.line() == 0 ? "" : "line " + report.line() + ": ") + report.fault());
        }
    }
}
