package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.util.Locale;

/** Sends requests with an API key to one guard and all others to that of players. Whoever is behind them asks {@link Asker}. */
final class EitherGuard implements HttpService {

    private static final String OF_KEYS = "bearer nk_";

    private final HttpService ofKeys;
    private final HttpService ofPlayers;

    EitherGuard(HttpService ofKeys, HttpService ofPlayers) {
        this.ofKeys = ofKeys;
        this.ofPlayers = ofPlayers;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
        String credential = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        boolean isKey =
                credential.isEmpty() || credential.toLowerCase(Locale.ROOT).startsWith(OF_KEYS);
        return (isKey ? ofKeys : ofPlayers).serve(ctx, request);
    }
}
