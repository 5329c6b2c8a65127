package dev.naadam.server.app.options;

import java.util.regex.Pattern;

/** Takes secrets out of what is printed: whole options by their name, and logins from URLs, whatever the option. */
final class Mask {

    static final String HIDDEN = "***";

    private static final Pattern SECRET = Pattern.compile("--(.*-)?(password|passphrase|secret|token|api-key)");
    /** Greedy: a password may hold an unescaped {@code @} or {@code /}, and rather too much is hidden than too little. */
    private static final Pattern LOGIN = Pattern.compile("(?<=://).*@");

    private Mask() {}

    static String of(String option, String value) {
        return SECRET.matcher(option).matches() ? HIDDEN : LOGIN.matcher(value).replaceAll(HIDDEN + "@");
    }
}
