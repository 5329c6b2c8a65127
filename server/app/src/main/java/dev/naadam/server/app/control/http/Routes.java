package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.server.HttpService;
import dev.naadam.server.app.control.Scope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every address of the API. docs/openapi.yaml lists the same; a test compares them both ways. */
final class Routes {

    private final Map<String, Map<HttpMethod, HttpService>> services = new LinkedHashMap<>();
    private final Access access;
    private final EventStreams streams;
    private final EventStreams playerStreams;
    private final MatchOperations operations;

    Routes(ControlServices parts, Duration heartbeat) {
        this.access = parts.access();
        this.streams =
                new EventStreams(access.counters(), ControlLimits.MAX_STREAMS_PER_KEY, ControlLimits.MAX_STREAMS);
        this.playerStreams = new EventStreams(
                access.counters(), ControlLimits.MAX_STREAMS_PER_PLAYER, ControlLimits.MAX_PLAYER_STREAMS);
        this.operations = new MatchOperations(parts.useCases(), parts.line(), access.counters());
        if (parts.isControl()) {
            addMatches(parts.useCases(), heartbeat);
            addReferee();
            addKeys(new KeyApi(parts.useCases().keys()));
            addIdentity(new IdentityApi(parts.useCases().identities()));
            addTournaments(parts.useCases().tournaments(), heartbeat);
            addNodes(new NodeApi(parts.useCases().nodes()));
            addWebhooks(new WebhookApi(parts.useCases().webhooks()));
            addMeasuring(parts.useCases().measuring());
            addLobbies(parts.useCases(), heartbeat);
        }
        addOperations(new OperationsApi(parts.readiness(), parts.metrics()));
    }

    private void addMatches(UseCases useCases, Duration heartbeat) {
        MatchApi matches = new MatchApi(useCases);
        EventApi events = new EventApi(useCases.matches(), new StreamOpening(streams, heartbeat));
        guarded("/v1/matches", HttpMethod.POST, Scope.MATCHES_WRITE, matches::create);
        guarded("/v1/matches", HttpMethod.GET, Scope.MATCHES_READ, matches::list);
        guarded("/v1/matches/{id}", HttpMethod.GET, Scope.MATCHES_READ, operations.service("find"));
        guarded("/v1/matches/{id}/tickets", HttpMethod.POST, Scope.MATCHES_WRITE, operations.service("mint"));
        guarded("/v1/matches/{id}/region-decision", HttpMethod.GET, Scope.MATCHES_READ, matches::regionDecision);
        guarded("/v1/matches/{id}/replay", HttpMethod.GET, Scope.MATCHES_READ, matches::replay);
        guarded("/v1/matches/{id}/events", HttpMethod.GET, Scope.MATCHES_READ, events::follow);
    }

    private void addReferee() {
        guarded("/v1/matches/{id}/abort", HttpMethod.POST, Scope.MATCHES_WRITE, operations.service("abort"));
        guarded("/v1/matches/{id}/kicks", HttpMethod.POST, Scope.MATCHES_WRITE, operations.service("kick"));
        guarded("/v1/matches/{id}/bans", HttpMethod.GET, Scope.MATCHES_READ, operations.service("bans"));
        guarded("/v1/matches/{id}/bans", HttpMethod.POST, Scope.MATCHES_WRITE, operations.service("ban"));
        guarded("/v1/matches/{id}/bans/{slot}", HttpMethod.DELETE, Scope.MATCHES_WRITE, operations.service("pardon"));
    }

    private void addKeys(KeyApi keys) {
        guarded("/v1/keys", HttpMethod.POST, Scope.KEYS_ADMIN, keys::create);
        guarded("/v1/keys", HttpMethod.GET, Scope.KEYS_ADMIN, keys::list);
        guarded("/v1/keys/{id}", HttpMethod.DELETE, Scope.KEYS_ADMIN, keys::revoke);
    }

    private void addWebhooks(WebhookApi webhooks) {
        guarded("/v1/webhooks", HttpMethod.POST, Scope.WEBHOOKS_ADMIN, webhooks::create);
        guarded("/v1/webhooks", HttpMethod.GET, Scope.WEBHOOKS_ADMIN, webhooks::list);
        guarded("/v1/webhooks/{id}", HttpMethod.GET, Scope.WEBHOOKS_ADMIN, webhooks::find);
        guarded("/v1/webhooks/{id}", HttpMethod.PATCH, Scope.WEBHOOKS_ADMIN, webhooks::change);
        guarded("/v1/webhooks/{id}", HttpMethod.DELETE, Scope.WEBHOOKS_ADMIN, webhooks::remove);
        guarded("/v1/webhooks/{id}/rotate-secret", HttpMethod.POST, Scope.WEBHOOKS_ADMIN, webhooks::rotate);
        guarded("/v1/webhooks/{id}/enable", HttpMethod.POST, Scope.WEBHOOKS_ADMIN, webhooks::enable);
        guarded("/v1/webhooks/{id}/test", HttpMethod.POST, Scope.WEBHOOKS_ADMIN, webhooks::test);
        guarded("/v1/webhooks/{id}/deliveries", HttpMethod.GET, Scope.WEBHOOKS_ADMIN, webhooks::deliveries);
        guarded(
                "/v1/webhooks/{id}/deliveries/{delivery}/replay",
                HttpMethod.POST,
                Scope.WEBHOOKS_ADMIN,
                webhooks::replay);
    }

    private void addIdentity(IdentityApi identity) {
        guarded("/v1/identity", HttpMethod.GET, Scope.KEYS_ADMIN, identity::find);
        guarded("/v1/identity", HttpMethod.PUT, Scope.KEYS_ADMIN, identity::configure);
        guarded("/v1/identity", HttpMethod.DELETE, Scope.KEYS_ADMIN, identity::forget);
    }

    private void addTournaments(TournamentParts tournaments, Duration heartbeat) {
        TournamentRoutes.Lists lists = new TournamentRoutes.Lists() {
            @Override
            public void guarded(String path, HttpMethod method, Scope scope, HttpService service) {
                Routes.this.guarded(path, method, scope, service);
            }

            @Override
            public void forBoth(String path, HttpMethod method, Scope scope, HttpService service) {
                Routes.this.forBoth(path, method, scope, service);
            }
        };
        TournamentRoutes.add(lists, tournaments, new StreamOpening(streams, heartbeat));
    }

    private void addNodes(NodeApi nodes) {
        guarded("/v1/nodes", HttpMethod.GET, Scope.NODES_READ, nodes::list);
        guarded("/v1/nodes/{id}", HttpMethod.GET, Scope.NODES_READ, nodes::find);
        guarded("/v1/nodes/{id}/drain", HttpMethod.POST, Scope.NODES_ADMIN, nodes::drain);
    }

    private void addMeasuring(Measuring measuring) {
        PlayerApi players = new PlayerApi(measuring);
        add("/v1/regions", HttpMethod.GET, new RegionApi(measuring.regions())::list);
        add("/v1/platform-keys", HttpMethod.GET, new PlatformKeyApi(measuring.keys())::list);
        guarded("/v1/players/{id}/tokens", HttpMethod.POST, Scope.PLAYERS_WRITE, players::mint);
        add("/v1/players/{id}/measurements", HttpMethod.POST, new AccessLog(new PlayerGuard(players::submit, access)));
    }

    private void addLobbies(UseCases useCases, Duration heartbeat) {
        LobbyServices services = useCases.lobbies();
        LobbyApi lobbies = new LobbyApi(services.lobbies(), new StreamOpening(streams, heartbeat));
        LobbySeatApi seats = new LobbySeatApi(services);
        LobbyStreams players = new LobbyStreams(services, operations, new StreamOpening(playerStreams, heartbeat));
        guarded("/v1/lobbies", HttpMethod.POST, Scope.MATCHES_WRITE, lobbies::open);
        guarded("/v1/lobbies/{id}", HttpMethod.GET, Scope.MATCHES_READ, lobbies::find);
        guarded("/v1/lobbies/{id}/events", HttpMethod.GET, Scope.MATCHES_READ, lobbies::follow);
        guarded("/v1/lobbies/{id}/cancel", HttpMethod.POST, Scope.MATCHES_WRITE, lobbies::cancel);
        guarded("/v1/lobbies/{id}/retry", HttpMethod.POST, Scope.MATCHES_WRITE, lobbies::retry);
        for (String name : List.of("pause", "unpause", "substitute", "forfeit")) {
            HttpService service = seats.service(name);
            HttpService ofKeys = new ApiKeyGuard(new Idempotent(service, access), Scope.MATCHES_WRITE, access);
            HttpService ofPlayers = new PlayerGuard(service, access);
            add("/v1/lobbies/{id}/" + name, HttpMethod.POST, new AccessLog(new EitherGuard(ofKeys, ofPlayers)));
        }
        for (String name : List.of("join", "leave", "ready", "veto")) {
            HttpService guarded = new PlayerGuard(seats.service(name), access);
            add("/v1/lobbies/{id}/" + name, HttpMethod.POST, new AccessLog(guarded));
        }
        add("/v1/lobbies/{id}/me", HttpMethod.GET, new PlayerGuard(seats::me, access));
        add("/v1/lobbies/{id}/me/events", HttpMethod.GET, new PlayerGuard(players::follow, access));
        add("/v1/lobbies/by-code/{code}", HttpMethod.GET, new PlayerGuard(seats::byCode, access));
    }

    private void addOperations(OperationsApi operations) {
        add("/healthz", HttpMethod.GET, operations::health);
        add("/readyz", HttpMethod.GET, operations::readiness);
        add("/metrics", HttpMethod.GET, operations::metrics);
    }

    /** Services by path pattern and method. */
    Map<String, Map<HttpMethod, HttpService>> services() {
        return services;
    }

    MatchOperations operations() {
        return operations;
    }

    EventStreams streams() {
        return streams;
    }

    EventStreams playerStreams() {
        return playerStreams;
    }

    /** For keys with this scope; what may change something is logged, and a POST may be repeated. */
    private void guarded(String path, HttpMethod method, Scope scope, HttpService service) {
        add(path, method, logged(method, ofKeys(method, scope, service)));
    }

    /** The same, and for players: what they repeat is found to be known by the rules. */
    private void forBoth(String path, HttpMethod method, Scope scope, HttpService service) {
        HttpService guard = new EitherGuard(ofKeys(method, scope, service), new PlayerGuard(service, access));
        add(path, method, logged(method, guard));
    }

    private HttpService ofKeys(HttpMethod method, Scope scope, HttpService service) {
        HttpService repeatable = method == HttpMethod.POST ? new Idempotent(service, access) : service;
        return new ApiKeyGuard(repeatable, scope, access);
    }

    private static HttpService logged(HttpMethod method, HttpService service) {
        return method == HttpMethod.GET ? service : new AccessLog(service);
    }

    private void add(String path, HttpMethod method, HttpService service) {
        services.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(method, service);
    }
}
