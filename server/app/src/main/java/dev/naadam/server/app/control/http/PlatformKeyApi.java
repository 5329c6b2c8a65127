package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.beacon.PlatformKeys;
import java.util.HexFormat;
import java.util.function.Supplier;

/** {@code /v1/platform-keys}: for everybody, since anybody may check what the platform signed. */
final class PlatformKeyApi {

    private final Supplier<PlatformKeys> keys;

    PlatformKeyApi(Supplier<PlatformKeys> keys) {
        this.keys = keys;
    }

    HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("keys");
        PlatformKeys valid = keys.get();
        for (PlatformKey key : valid.all()) {
            list.addObject()
                    .put("number", key.kid())
                    .put("inUse", key.equals(valid.inUse()))
                    .put("publicKey", HexFormat.of().formatHex(key.publicKey()));
        }
        return Pages.json(HttpStatus.OK, json);
    }
}
