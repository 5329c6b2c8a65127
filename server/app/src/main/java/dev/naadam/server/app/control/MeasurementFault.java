package dev.naadam.server.app.control;

/** Why a measurement was not accepted. Each is a label of a counter. */
public enum MeasurementFault {
    /** It cannot be read. */
    MALFORMED("It is no measurement of version 1."),
    /** Nobody signed it. */
    UNSIGNED("It carries no signature: a beacon signs for who shows a player token."),
    /** The signature is not that of the certificate's node. */
    FORGED("It is not signed by the beacon that it names."),
    /** The certificate is not the platform's. */
    UNCERTIFIED("Its beacon is not certified by this platform."),
    /** Its life is over. */
    EXPIRED("It is older than ten minutes: measure again."),
    /** It comes from the future. */
    EARLY("It was measured later than now: a clock is wrong."),
    /** It is about somebody else. */
    FOREIGN_PLAYER("It is about another player than the token."),
    /** It was measured from another address than it is submitted from. */
    FOREIGN_ADDRESS("It was measured from another address than this request comes from."),
    /** It was accepted before. */
    REPLAYED("It was accepted before.");

    private final String detail;

    MeasurementFault(String detail) {
        this.detail = detail;
    }

    /** A sentence for whoever submitted it. */
    public String detail() {
        return detail;
    }
}
