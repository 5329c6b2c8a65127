package dev.naadam.server.app.boot;

import dev.naadam.server.aead.Aead;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The choices of {@code --aead} in small letters. */
final class AeadConverter implements ITypeConverter<Aead.Choice> {

    @Override
    public Aead.Choice convert(String text) {
        return switch (text) {
            case "auto" -> Aead.Choice.AUTO;
            case "jdk" -> Aead.Choice.JDK;
            case "openssl" -> Aead.Choice.OPENSSL;
            default -> throw new TypeConversionException("'" + text + "' (expected: auto, jdk or openssl)");
        };
    }
}
