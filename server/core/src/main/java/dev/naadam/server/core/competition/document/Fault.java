package dev.naadam.server.core.competition.document;

/**
 * What of a document can not be.
 *
 * @param pointer where in the document, a JSON pointer (RFC 6901)
 * @param reason the value, and what was expected
 */
public record Fault(String pointer, String reason) {}
