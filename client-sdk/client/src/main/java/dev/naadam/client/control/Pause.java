package dev.naadam.client.control;

/** Waits: the real one sleeps, a test's writes down. */
@FunctionalInterface
interface Pause {

    void millis(long millis) throws InterruptedException;
}
