package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.util.Locale;

/** Lets organizers' keys through one guard and everybody else through that of players. */
final class EitherGuard implements HttpService {

    private static final String KEY = "bearer nk_";

    private final HttpService ofKeys;
    private final HttpService ofPlayers;

    EitherGuard(HttpService ofKeys, HttpService ofPlayers) {
        this.ofKeys = ofKeys;
        this.ofPlayers = ofPlayers;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
        String credential = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        boolean isKey = credential.toLowerCase(Locale.ROOT).startsWith(KEY);
        return (isKey ? ofKeys : ofPlayers).serve(ctx, request);
    }
}
