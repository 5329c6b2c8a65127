package dev.naadam.loadtest;

import dev.naadam.client.control.TrustedCertificates;
import java.io.IOException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file of certificates, as whom to trust. */
final class TrustConverter implements ITypeConverter<SSLContext> {

    @Override
    public SSLContext convert(String file) {
        try {
            return TrustedCertificates.of(Path.of(file));
        } catch (IOException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
