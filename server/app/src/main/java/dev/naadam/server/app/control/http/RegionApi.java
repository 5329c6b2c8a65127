package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Region;
import dev.naadam.server.app.control.Regions;

/** {@code /v1/regions}: for everybody, since a player checks its line before it has anything to show. */
final class RegionApi {

    private final Regions regions;

    RegionApi(Regions regions) {
        this.regions = regions;
    }

    HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(regions.list()
                .thenApply(answer -> Refusals.response(ctx, answer, listed -> {
                    ObjectNode json = Json.object();
                    ArrayNode list = json.putArray("regions");
                    listed.forEach(region -> list.add(json(region)));
                    return Pages.json(HttpStatus.OK, json);
                })));
    }

    private static ObjectNode json(Region region) {
        ObjectNode json = Json.object().put("id", region.id());
        ArrayNode beacons = json.putArray("beacons");
        region.beacons().forEach(beacons::add);
        return json;
    }
}
