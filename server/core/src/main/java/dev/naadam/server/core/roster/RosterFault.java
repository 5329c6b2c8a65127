package dev.naadam.server.core.roster;

/**
 * Why a roster can not be used.
 *
 * @param pointer where in the roster, a JSON pointer (RFC 6901)
 * @param reason the value, and what was expected
 */
public record RosterFault(String pointer, String reason) {}
