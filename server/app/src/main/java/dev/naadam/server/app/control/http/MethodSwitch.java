package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All methods of one address. Answers 405 with {@code Allow} itself, which Armeria's own answer lacks. */
final class MethodSwitch implements HttpService {

    private final Map<HttpMethod, HttpService> services;
    private final String allow;

    MethodSwitch(Map<HttpMethod, HttpService> listed) {
        services = new EnumMap<>(listed);
        HttpService get = listed.get(HttpMethod.GET);
        if (get != null) {
            services.put(HttpMethod.HEAD, get);
        }
        allow = new TreeSet<>(services.keySet()).stream().map(HttpMethod::name).collect(Collectors.joining(", "));
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
        HttpService service = services.get(request.method());
        if (service != null) {
            return service.serve(ctx, request);
        }
        AggregatedHttpResponse page = Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Allowed here: " + allow)
                .response();
        return HttpResponse.of(
                page.headers().toBuilder().set(HttpHeaderNames.ALLOW, allow).build(), page.content());
    }
}
