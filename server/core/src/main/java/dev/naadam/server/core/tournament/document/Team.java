package dev.naadam.server.core.tournament.document;

/**
 * A team of a tournament. Its number is its index in the document, and so is its seed: number 0 is seed 1.
 *
 * @param id 1 to {@link Limits#MAX_NAME_CHARS} of {@code A-Z a-z 0-9 . _ -}
 * @param name as it is shown
 */
public record Team(String id, String name) {}
