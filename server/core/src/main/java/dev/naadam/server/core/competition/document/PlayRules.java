package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.session.Durability;

/**
 * What matches are played with, and where.
 *
 * @param game which game, and how it is set up
 * @param maps which maps, and how they are chosen
 * @param region where, and on what lines
 * @param durability what happens to a match if its server dies
 */
public record PlayRules(GameTerms game, MapRules maps, RegionTerms region, Durability durability) {}
