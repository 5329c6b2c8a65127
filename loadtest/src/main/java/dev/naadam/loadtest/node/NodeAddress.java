package dev.naadam.loadtest.node;

import java.net.URI;

/**
 * Where a server is and how to be let in.
 *
 * @param api of its control plane
 * @param metrics of its Prometheus text
 * @param apiKey an organizer's; a secret
 */
public record NodeAddress(URI api, URI metrics, String apiKey) {

    /** A server that shows its metrics where its control plane is. */
    public static NodeAddress of(URI api, String apiKey) {
        return new NodeAddress(api, api.resolve("/metrics"), apiKey);
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return api.toString();
    }
}
