package dev.naadam.server.app.lobby;

import dev.naadam.protocol.Entropy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What lets a player into a lobby that lists nobody: ten symbols of Crockford's base 32, 50 bits. Ten thousand open lobbies
 * and a thousand players who guess once a second find one in three years; codes live for hours.
 *
 * @param symbols ten of them
 */
public record JoinCode(String symbols) {

    private static final int SYMBOLS = 10;
    private static final int BITS_PER_SYMBOL = 5;

    /** Without I, L, O and U: what looks alike is read as the digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** A new one. */
    static JoinCode draw(Entropy entropy) {
        long random = entropy.nextLong();
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < SYMBOLS; i++) {
            symbols.append(ALPHABET.charAt((int) (random >>> (i * BITS_PER_SYMBOL)) & ((1 << BITS_PER_SYMBOL) - 1)));
        }
        return new JoinCode(symbols.toString());
    }

    /** What somebody typed: small letters, a dash, an O for a zero; null if it is no code. */
    public static @Nullable JoinCode read(String typed) {
        if (typed.length() > SYMBOLS + 1) {
            return null;
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean isCode = plain.length() == SYMBOLS && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return isCode ? new JoinCode(plain) : null;
    }

    /** As it is shown: two groups of five. */
    public String shown() {
        return symbols.substring(0, SYMBOLS / 2) + "-" + symbols.substring(SYMBOLS / 2);
    }

    /** Never prints itself: who reads logs is not invited. */
    @Override
    public String toString() {
        return "JoinCode[...]";
    }
}
