package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.server.HttpService;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every address of the API. docs/openapi.yaml lists the same; a test compares them both ways. */
final class Routes {

    private final Map<String, Map<HttpMethod, HttpService>> services = new LinkedHashMap<>();

    Routes(ControlServices parts) {
        MatchApi matches = new MatchApi(parts.matches());
        OperationsApi operations = new OperationsApi(parts.readiness(), parts.metrics());
        add("/v1/matches", HttpMethod.POST, new AccessLog(new ApiKeyGuard(matches::create, parts.keys())));
        add("/v1/matches/{id}", HttpMethod.GET, new ApiKeyGuard(matches::find, parts.keys()));
        add("/v1/matches/{id}/tickets", HttpMethod.POST, new AccessLog(new ApiKeyGuard(matches::mint, parts.keys())));
        add("/healthz", HttpMethod.GET, operations::health);
        add("/readyz", HttpMethod.GET, operations::readiness);
        add("/metrics", HttpMethod.GET, operations::metrics);
    }

    /** Services by path pattern and method. */
    Map<String, Map<HttpMethod, HttpService>> services() {
        return services;
    }

    private void add(String path, HttpMethod method, HttpService service) {
        services.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(method, service);
    }
}
