package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.Revival;

/**
 * A match of another node, played to the end of its log.
 *
 * @param index in the log
 * @param revival without a refusal
 * @param epoch the match's from now on
 */
public record AdoptedMatch(int index, Revival revival, long epoch) {}
