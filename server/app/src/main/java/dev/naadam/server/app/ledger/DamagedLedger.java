package dev.naadam.server.app.ledger;

/** Entries that can not have been written so: changed, left out, or not what the rules accept. */
final class DamagedLedger extends Exception {

    private static final long serialVersionUID = 1;

    private final long number;

    /**
     * Found while reading.
     *
     * @param number of the first entry at fault
     * @param reason one line
     */
    DamagedLedger(long number, String reason) {
        super("entry " + number + ": " + reason);
        this.number = number;
    }

    long number() {
        return number;
    }
}
