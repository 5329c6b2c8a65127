package dev.naadam.server.app.options;

import java.util.regex.Pattern;

/** Text from outside in a message of one line. */
final class OneLine {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private OneLine() {}

    static String of(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
