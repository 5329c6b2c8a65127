package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.Node;
import dev.naadam.server.app.control.Role;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.loop.HostLoad;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators see of the nodes. */
final class NodeApiIT {

    private final ApiBench api;

    NodeApiIT() throws BindFailed {
        api = new ApiBench();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void listsTheLiveNodesById() throws Exception {
        api.control.live.addFirst(new Node(
                "node-2",
                Set.of(Role.CONTROL, Role.SESSION),
                List.of("a", "b"),
                0,
                ControlBench.REACHED,
                ControlBench.LOAD,
                true));

        Page page = api.get("/v1/nodes");

        assertThat(page.json().at("/nodes").findValuesAsText("id")).containsExactly("node-1", "node-2");
        assertThat(page.json().at("/nodes/1")).hasToString("""
                {"id":"node-2","roles":["control","session"],"regions":["a","b"],"startedAt":"1970-01-01T00:00:00Z",\
                "handshake":"127.0.0.1:7777","matches":2,"tickBudget":{"micros":700000,"freeMicros":650000},"draining":true}""");
    }

    @Test
    void tellsOfOneNodeAndThatItHostsNothing() throws Exception {
        api.control.live.add(new Node("quiet", Set.of(Role.CONTROL), List.of("a"), 0, null, HostLoad.NONE, false));

        Page page = api.get("/v1/nodes/quiet");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("handshake").isNull()).isTrue();
        assertThat(page.json().path("roles")).hasToString("[\"control\"]");
    }

    @Test
    void drainsItselfAtOnceAndAnotherNodeByMail() throws Exception {
        api.control.live.add(
                new Node("silent", Set.of(Role.SESSION), List.of("a"), 0, ControlBench.REACHED, HostLoad.NONE, false));

        assertThat(api.post("/v1/nodes/node-1/drain", "{}").status()).isEqualTo(202);
        assertThat(api.control.drain.isDraining()).isTrue();
        assertThat(api.post("/v1/nodes/silent/drain", "{}").status()).isEqualTo(503);
        assertThat(api.post("/v1/nodes/node-9/drain", "{}").status()).isEqualTo(404);
        assertThat(api.post("/v1/nodes/node-1/drain", "{\"now\": true}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("/now");
    }

    @Test
    void knowsNoOtherNode() throws Exception {
        for (String id : List.of("node-9", "naadam%3Anode%3Anode-1", "x".repeat(500))) {
            Page page = api.get("/v1/nodes/" + id);

            assertThat(page.status()).as(id).isEqualTo(404);
            assertThat(page.json().path("type").asText()).endsWith("/unknown-node");
        }
    }
}
