package dev.naadam.server.core.tournament.document;

import dev.naadam.server.core.tournament.order.GroupSeeding;

/**
 * How teams are spread over groups.
 *
 * @param count 1 or more
 * @param seeding who goes into which
 */
public record Groups(int count, GroupSeeding seeding) {}
