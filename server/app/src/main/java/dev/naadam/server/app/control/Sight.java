package dev.naadam.server.app.control;

/**
 * Where a process stands among the others.
 *
 * @param self its id
 * @param registry knows the others
 */
public record Sight(String self, NodeRegistry registry) {}
