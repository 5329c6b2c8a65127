package dev.naadam.server.core.tournament.document;

/**
 * A stage of a tournament.
 *
 * @param name of the stage
 * @param format its rules
 * @param lengths of its matches
 * @param advancing how many go on to the next stage, from each group if there are groups; 0 in the last stage
 */
public record StageSpec(String name, Format format, SeriesLengths lengths, int advancing) {}
