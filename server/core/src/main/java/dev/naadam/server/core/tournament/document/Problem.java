package dev.naadam.server.core.tournament.document;

/**
 * Why a document can not be played.
 *
 * @param field path of what is wrong, such as {@code stages[0].format.rounds}
 * @param reason what is wrong with it, and what would be possible
 */
public record Problem(String field, String reason) {

    @Override
    public String toString() {
        return field + ": " + reason;
    }
}
