package dev.naadam.server.app.beacon;

/**
 * Where a beacon answers.
 *
 * @param node id of its node
 * @param region id of the region it measures for
 * @param host IPv4 address in dotted form
 * @param port UDP
 */
public record BeaconSite(String node, String region, String host, int port) {}
