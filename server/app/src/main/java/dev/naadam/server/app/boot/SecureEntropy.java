package dev.naadam.server.app.boot;

import dev.naadam.protocol.Entropy;
import java.security.SecureRandom;

/** Entropy of the operating system. Any thread. */
final class SecureEntropy implements Entropy {

    private final SecureRandom random;

    SecureEntropy(SecureRandom random) {
        this.random = random;
    }

    @Override
    public void fill(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
