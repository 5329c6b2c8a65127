package dev.naadam.loadtest.node;

import dev.naadam.client.control.ControlApi;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is and how to be let in.
 *
 * @param api of its control plane
 * @param metrics of its Prometheus text
 * @param apiKey an organizer's; a secret
 * @param trust whom to believe that it is the server; null: whom Java trusts
 */
public record NodeAddress(
        URI api, URI metrics, String apiKey, @Nullable SSLContext trust) {

    /** A server that shows its metrics where its control plane is. */
    public static NodeAddress of(URI api, String apiKey, @Nullable SSLContext trust) {
        return new NodeAddress(api, api.resolve("/metrics"), apiKey, trust);
    }

    /** Asks its control plane. */
    public ControlApi control() {
        return trust == null ? new ControlApi(api, apiKey) : new ControlApi(api, apiKey, trust);
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return api.toString();
    }
}
