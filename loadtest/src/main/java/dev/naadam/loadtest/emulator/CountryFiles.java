package dev.naadam.loadtest.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads what this jar knows of a country. A fault in there is ours and no user's: {@link IllegalStateException}. */
final class CountryFiles {

    private CountryFiles() {}

    /** Rows of a table without its comments and head, each with so many cells. */
    static List<String[]> rows(String country, String name, int cells) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(open(country, name))) {
            boolean isHead = true;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split(",", -1);
                if (row.length != cells) {
                    throw new IllegalStateException(name + ": '" + line + "' (expected: " + cells + " cells)");
                }
                if (!isHead) {
                    rows.add(row);
                }
                isHead = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static Properties parameters(String country, String name) {
        Properties parameters = new Properties();
        try (Reader in = open(country, name)) {
            parameters.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parameters;
    }

    static double number(Properties file, String name) {
        return Double.parseDouble(text(file, name));
    }

    static String text(Properties file, String name) {
        String value = file.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(name + ": missing");
        }
        return value;
    }

    private static Reader open(String country, String name) {
        InputStream in = CountryFiles.class.getResourceAsStream(country + "/" + name);
        if (in == null) {
            throw new IllegalStateException(country + "/" + name + ": missing");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
