package dev.naadam.server.app.replay.command;

import dev.naadam.server.core.replay.ReadReplay;
import dev.naadam.server.core.replay.Replay;
import dev.naadam.server.core.replay.ReplayLimits;
import dev.naadam.server.core.replay.ReplayReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The file that a command is about. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FileParameter {

    @Parameters(paramLabel = "FILE", description = "What GET /v1/matches/{id}/replay answered, or --archive left.")
    private Path file;

    /** What is in it; a usage fault if it can't be read. */
    ReadReplay read(CommandLine command) {
        return read(file, command);
    }

    /** The same of any file. */
    static ReadReplay read(Path file, CommandLine command) {
        try (InputStream in = Files.newInputStream(file)) {
            // one more than there may be shows that there are too many
            return ReplayReader.read(in.readNBytes(ReplayLimits.MAX_FILE_BYTES + 1));
        } catch (IOException e) {
            throw new ParameterException(command, file + ": cannot be read", e);
        }
    }

    /** The replay in it, for commands that judge nothing; or why there is none. */
    static Opened open(ReadReplay read) {
        return switch (read) {
            case ReadReplay.Parsed parsed -> new Opened.Good(parsed.replay());
            case ReadReplay.Malformed malformed ->
                new Opened.Bad("byte " + malformed.offset() + ": " + malformed.reason(), ExitStatus.NOT_SO);
            case ReadReplay.OtherFormat other ->
                new Opened.Bad(
                        "a replay of format " + other.version() + ", which another version of naadam reads",
                        ExitStatus.NOT_KNOWN);
        };
    }

    /** A replay, or why there is none. */
    sealed interface Opened {

        /** There is. */
        record Good(Replay replay) implements Opened {}

        /** There is not. */
        record Bad(String reason, int exitStatus) implements Opened {}
    }
}
