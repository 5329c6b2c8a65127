package dev.naadam.server.core.lobby.setup;

/**
 * What each team may use up in a series.
 *
 * @param tacticalPauses how many
 * @param tacticalSeconds length of each
 * @param technicalPauses how many
 * @param technicalSeconds longest of each
 * @param substitutions how many
 */
public record TeamBudgets(
        int tacticalPauses, int tacticalSeconds, int technicalPauses, int technicalSeconds, int substitutions) {}
