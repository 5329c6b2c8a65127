package dev.naadam.loadtest.bench;

import java.io.IOException;

/** This machine can't run the benchmark, and why: a sentence for whoever asked. */
public final class Refused extends IOException {

    Refused(String message) {
        super(message);
    }
}
