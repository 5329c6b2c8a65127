package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.roster.RosterRules;

/**
 * Who may come into an event.
 *
 * @param maxTeams as many may register
 * @param seeding how those who start are ordered
 * @param roster what their rosters have to keep
 * @param rosterLock from when on only the organizer changes them
 */
public record EntryRules(int maxTeams, Seeding seeding, RosterRules roster, RosterLock rosterLock) {}
