package dev.naadam.server.app.plan;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as text, row after row: UTF-8, commas, fields in double quotes where they hold a comma, LF or CRLF. The subset of
 * RFC 4180 in which a row is a line, so that a fault has a line number and costs one row. Empty lines are passed over.
 */
final class CsvReader implements Closeable {

    /** Longest line, in characters: sixty players with long names many times over. */
    static final int MAX_LINE_CHARS = 65_536;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final BadRows badRows;
    private final BufferedReader reader;
    private final List<String> header;
    private final StringBuilder line = new StringBuilder();
    private long lineNumber;

    private CsvReader(Path file, BadRows badRows, BufferedReader reader) throws IOException {
        this.file = file;
        this.badRows = badRows;
        this.reader = reader;
        this.header = readHeader();
    }

    /** Opens a table and reads its first row. */
    static CsvReader open(Path file, BadRows badRows) throws IOException {
        BufferedReader reader;
        try {
            reader = Files.newBufferedReader(file);
        } catch (NoSuchFileException e) {
            throw new PlanFailure(file + ": there is no such file", e);
        }
        try {
            return new CsvReader(file, badRows, reader);
        } catch (IOException | PlanFailure e) {
            reader.close();
            throw e;
        }
    }

    /** The names of the columns. */
    List<String> header() {
        return header;
    }

    /** The next row that has as many fields as the header; null at the end. */
    @Nullable List<String> next() throws IOException {
        while (readLine()) {
            List<String> fields = CsvLine.split(line);
            if (fields == null) {
                bad("a quote that is not closed, or text behind a closing one");
            } else if (fields.size() != header.size()) {
                bad(fields.size() + " fields (expected: " + header.size() + ", as in line 1)");
            } else {
                return fields;
            }
        }
        return null;
    }

    /** Says what is wrong with the row that was read last. */
    void bad(String what) {
        badRows.add(file, lineNumber, what);
    }

    /** For what is wrong with the table as a whole. */
    PlanFailure headerFailure(String what) {
        return new PlanFailure(file + ":1: " + what);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private List<String> readHeader() throws IOException {
        if (!readLine()) {
            throw headerFailure("no header: the file is empty");
        }
        if (line.charAt(0) == BYTE_ORDER_MARK) {
            line.deleteCharAt(0);
        }
        List<String> names = CsvLine.split(line);
        if (names == null) {
            throw headerFailure("a quote that is not closed, or text behind a closing one");
        }
        for (int column = 0; column < names.size(); column++) {
            if (names.indexOf(names.get(column)) < column) {
                throw headerFailure("column '" + names.get(column) + "' is there twice");
            }
        }
        return names;
    }

    /** The next line that is not empty and not too long, into {@code line}. */
    private boolean readLine() throws IOException {
        do {
            lineNumber++;
            if (!fillLine()) {
                return false;
            }
            if (line.length() > MAX_LINE_CHARS) {
                bad("more than " + MAX_LINE_CHARS + " characters");
                line.setLength(0);
            }
        } while (line.isEmpty());
        return true;
    }

    /** By hand, since readLine of the JDK would keep a line of any length. */
    private boolean fillLine() throws IOException {
        line.setLength(0);
        try {
            int c = reader.read();
            if (c < 0) {
                return false;
            }
            while (c >= 0 && c != '\n') {
                if (line.length() <= MAX_LINE_CHARS && c != '\r') {
                    line.append((char) c);
                }
                c = reader.read();
            }
            return true;
        } catch (CharacterCodingException e) {
            throw new PlanFailure(file + ": not a text in UTF-8 (at line " + lineNumber + " or soon after)", e);
        }
    }
}
