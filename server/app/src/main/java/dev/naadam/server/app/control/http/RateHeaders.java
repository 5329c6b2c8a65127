package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.RequestRates;

/** Tells clients how often they may ask (draft-ietf-httpapi-ratelimit-headers-10), so that they need not find out. */
final class RateHeaders {

    private RateHeaders() {}

    static void set(ServiceRequestContext ctx, RequestRates rates, RequestRates.Verdict verdict) {
        // the policy in the terms of the draft: a full bucket refills within its window
        long windowSeconds = Math.ceilDiv(rates.burst(), rates.perSecond());
        ctx.setAdditionalResponseHeader("ratelimit-policy", "\"key\";q=" + rates.burst() + ";w=" + windowSeconds);
        ctx.setAdditionalResponseHeader(
                "ratelimit", "\"key\";r=" + verdict.remaining() + ";t=" + verdict.waitSeconds());
        if (!verdict.isAllowed()) {
            ctx.setAdditionalResponseHeader(HttpHeaderNames.RETRY_AFTER, verdict.waitSeconds());
        }
    }
}
