package dev.naadam.server.app.control;

/**
 * Where this process is.
 *
 * @param node its id, the same after a restart
 * @param region id of its region
 */
public record Place(String node, String region) {}
