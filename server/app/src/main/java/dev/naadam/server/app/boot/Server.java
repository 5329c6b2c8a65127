package dev.naadam.server.app.boot;

import dev.naadam.game.GameCatalog;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.control.ApiKeys;
import dev.naadam.server.app.control.ControlCounters;
import dev.naadam.server.app.control.Cursors;
import dev.naadam.server.app.control.Drain;
import dev.naadam.server.app.control.FairPlacing;
import dev.naadam.server.app.control.FairRegions;
import dev.naadam.server.app.control.HostDesk;
import dev.naadam.server.app.control.Inheritance;
import dev.naadam.server.app.control.KeyAdministration;
import dev.naadam.server.app.control.MatchCreation;
import dev.naadam.server.app.control.MatchDrafts;
import dev.naadam.server.app.control.MatchEvents;
import dev.naadam.server.app.control.MatchListing;
import dev.naadam.server.app.control.Matches;
import dev.naadam.server.app.control.Matches.Stories;
import dev.naadam.server.app.control.Node;
import dev.naadam.server.app.control.Pauses;
import dev.naadam.server.app.control.Placing;
import dev.naadam.server.app.control.Referee;
import dev.naadam.server.app.control.RegionProofs;
import dev.naadam.server.app.control.Replays;
import dev.naadam.server.app.control.RequestRates;
import dev.naadam.server.app.control.Sight;
import dev.naadam.server.app.control.Sweep;
import dev.naadam.server.app.control.Tickets;
import dev.naadam.server.app.control.http.Access;
import dev.naadam.server.app.control.http.BindFailed;
import dev.naadam.server.app.control.http.ControlLimits;
import dev.naadam.server.app.control.http.ControlServer;
import dev.naadam.server.app.control.http.ControlServices;
import dev.naadam.server.app.control.http.Measuring;
import dev.naadam.server.app.control.http.TournamentParts;
import dev.naadam.server.app.control.http.UseCases;
import dev.naadam.server.app.control.http.outgoing.OutgoingHttp;
import dev.naadam.server.app.control.identity.Identities;
import dev.naadam.server.app.control.identity.PlayerDoor;
import dev.naadam.server.app.logging.MatchLog;
import dev.naadam.server.app.loop.Journals;
import dev.naadam.server.app.loop.LoopTools;
import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.metrics.ControlMetrics;
import dev.naadam.server.app.metrics.DeliveryMetrics;
import dev.naadam.server.app.metrics.HostMetrics;
import dev.naadam.server.app.metrics.LoopMetrics;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.SecretsMetrics;
import dev.naadam.server.app.redis.EmbeddedRedisException;
import dev.naadam.server.app.replay.ReplayBacklog;
import dev.naadam.server.app.secrets.SecretKind;
import dev.naadam.server.app.secrets.SecretsException;
import dev.naadam.server.app.secrets.SecretsFolder;
import dev.naadam.server.app.secrets.SecretsWatch;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.StoreState;
import dev.naadam.server.app.store.StoreUnavailable;
import dev.naadam.server.core.region.RegionCatalogue;
import dev.naadam.server.core.ticket.TicketMint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** A running node. The constructor is the wiring diagram: every part, built once, with what it needs. */
final class Server implements AutoCloseable {

    private static final LongSupplier WALL_CLOCK = System::currentTimeMillis;
    private static final LongSupplier NANO_CLOCK = System::nanoTime;

    private final Closing parts;
    private final ControlStore store;
    private final ApiKeys apiKeys;
    private final ControlServer http;
    private final String apiUrl;
    private final Drain drain;
    private final int handshakePort;
    private final SortedMap<String, Integer> beaconPorts;
    private volatile boolean isStopping;

    private Server(
            ServerOptions options,
            NodeProfile profile,
            Endpoint endpoint,
            String version,
            Thread.UncaughtExceptionHandler onDeath,
            Steps steps,
            Closing parts)
            throws BootFailure, SecretsException, EmbeddedRedisException, StoreUnavailable, BindFailed, IOException {
        this.parts = parts;
        GameCatalog games = HostParts.games(options);
        SecureRandom random = new SecureRandom();
        SecureEntropy entropy = new SecureEntropy(random);
        NodeIdentity node = parts.later(NodeIdentity.claim(options.data, entropy));
        SecretsWatch secrets = SecretsWatch.open(SecretsFolder.open(options.secretsFolder(), random), WALL_CLOCK);
        Metrics metrics = parts.later(new Metrics(version, String.join(",", profile.regions())));
        ApiListener listener = ApiListener.of(options, WALL_CLOCK);
        SecretsMetrics.register(metrics, secrets::keys, secrets::refusals);

        StoreParts storing = StoreParts.open(options, secrets.keys(SecretKind.STORE), random, metrics, parts);
        store = storing.store();
        StoredMatches matchStore = new StoredMatches(store);
        Fleet fleet = new Fleet(store, node.id(), WALL_CLOCK, parts, steps.placement());
        MatchEvents events =
                new MatchEvents(WALL_CLOCK, DeliveryMetrics.beside(MatchLog::tell, metrics), fleet.events());
        MatchRecorder recorder = parts.later(
                new MatchRecorder(node.id(), matchStore, storing.outbox(), storing.metrics(), events, WALL_CLOCK));

        FleetKeys fleetKeys = new FleetKeys(secrets.keys(SecretKind.FLEET));
        WireParts wire = WireParts.choose(options);
        PeerParts peers = parts.later(PeerParts.listen(
                node.id(),
                profile,
                new InetSocketAddress(endpoint.bound(), options.peerPort),
                new PeerParts.Shared(store, fleetKeys, entropy, NANO_CLOCK, onDeath, metrics)));
        JournalParts journal = new JournalParts(storing, secrets.keys(SecretKind.STORE), random, entropy, metrics);
        ReplayBacklog unstored = new ReplayBacklog(NANO_CLOCK);
        Journals journals = journal.open(options, profile, peers, games, unstored, parts);
        LoopTools tools = new LoopTools(
                NANO_CLOCK,
                WALL_CLOCK,
                entropy,
                wire.ciphers(),
                wire.ports(),
                new LoopMetrics(metrics),
                journals,
                onDeath);
        BeaconParts beacons = new BeaconParts(secrets.keys(SecretKind.PLATFORM), store, metrics, tools);
        beaconPorts = beacons.start(node.id(), profile, endpoint, options.beaconPort, parts);
        ReplayParts replays = ReplayParts.of(options, store, beacons.platformKeys(), unstored, metrics, parts);
        HostParts.Turns turns = new HostParts.Turns(recorder, replays.recordings(), peers::standbys);
        HostParts hosting =
                HostParts.start(HostParts.options(options, endpoint, fleetKeys), profile, tools, turns, parts);
        MatchHost host = hosting.host();
        handshakePort = hosting.handshakePort();

        WireAddress handshake = new WireAddress(endpoint.advertised().getAddress(), handshakePort);
        Tickets tickets = new Tickets(
                () -> new TicketMint(fleetKeys.inUse(), entropy), () -> peers.handshakes(handshake), WALL_CLOCK);
        MatchDrafts drafts = new MatchDrafts(games.byName(), entropy, WALL_CLOCK);
        StoredApiKeys keyStore = new StoredApiKeys(store.apiKeys());
        apiKeys = new ApiKeys(keyStore, entropy, WALL_CLOCK);
        Cursors cursors = new Cursors(new CursorSecrets(secrets.keys(SecretKind.STORE)));
        ControlCounters counters = new ControlCounters();
        HostDesk desk = new HostDesk(drafts, host, events, matchStore, fleet.places(), steps.placement());
        drain = new Drain(host, events, counters, options.drainLimit, NANO_CLOCK);
        Placing placing = fleet.placing(desk, drain, counters);
        Sight sight = fleet.sight();
        StoredDecisions decisions = new StoredDecisions(store.regionDecisions());
        RegionCatalogue catalogue = RegionCatalogues.of(options.regionCatalogue, profile.regions());
        FairRegions regions = new FairRegions(catalogue, beacons.measured(catalogue), fleet.nodes());
        FairPlacing fair = new FairPlacing(regions, decisions, placing);
        Identities identities = new Identities(new StoredIdentities(store.identities()), WALL_CLOCK, NANO_CLOCK);
        Measuring measuring = beacons.measuring(fleet.nodes(), entropy);
        // closed after the ledgers, whose clerks it serves
        OutgoingHttp courier = parts.later(WebhookParts.courier(options));
        LedgerParts ledgers = parts.later(new LedgerParts(store, WALL_CLOCK, metrics, steps.ledger()));
        LobbyParts lobbies = new LobbyParts(store, ledgers);
        TournamentParts tournaments = EventParts.of(lobbies.tournaments(), ledgers, cursors, WALL_CLOCK);
        WebhookParts webhooks = WebhookParts.of(
                        WebhookParts.Home.of(store, tournaments, ledgers, WALL_CLOCK),
                        courier,
                        options.isWebhookLoopback,
                        entropy,
                        WALL_CLOCK)
                .counted(metrics);
        MatchCreation creation = new MatchCreation(drafts, fair, tickets, matchStore, fleet.places(), fleet.nodes());
        UseCases useCases = new UseCases(
                creation,
                new Matches(drafts, tickets, host, matchStore, new Stories(events, fleet.followed()), sight),
                new MatchListing(matchStore, host, sight, cursors),
                new Referee(host, matchStore, events, sight, counters),
                new Pauses(host, matchStore, sight),
                new KeyAdministration(keyStore, entropy, WALL_CLOCK),
                identities,
                fleet.operated(drain),
                measuring,
                new RegionProofs(matchStore, host, sight, decisions),
                new Replays(matchStore, host, sight, replays.library()),
                webhooks.administration(),
                lobbies.services(entropy, NANO_CLOCK),
                tournaments);
        RequestRates rates =
                new RequestRates(ControlLimits.REQUESTS_PER_SECOND, ControlLimits.REQUEST_BURST, NANO_CLOCK);
        PlayerDoor players = new PlayerDoor(measuring.tokens(), identities);
        Access access = new Access(apiKeys, players, rates, new StoredAnswers(store.idempotency(WALL_CLOCK)), counters);
        ControlServices services = new ControlServices(
                useCases, profile.isControl(), access, fleet.line(), this::obstacles, metrics::scrape);
        http = parts.later(listener.start(services));
        apiUrl = listener.url(endpoint.advertised(), http.port());
        new ControlMetrics(metrics, counters).streams(http::openStreams);
        new HostMetrics(metrics, host);

        Lookout lookout = parts.later(new Lookout());
        listener.watch(lookout, metrics);
        lookout.every(secrets::look);
        lookout.every(store.resealing()::look);

        Sweep sweep = fleet.sweep(host, desk, matchStore, counters);
        fleet.open(sweep, ControlServer.topic(), http::answer);
        long startedMillis = WALL_CLOCK.getAsLong();
        Node.Handshake reached = !profile.isSession()
                ? null
                : new Node.Handshake(endpoint.advertised().getHostAddress(), handshakePort, peers.port());
        parts.later(new Heartbeat(
                store,
                () -> StoredNodes.record(new Node(
                        node.id(),
                        profile.roles(),
                        profile.regions(),
                        startedMillis,
                        reached,
                        host.load(),
                        drain.isDraining())),
                WALL_CLOCK));
        Inheritance books = fleet.inheritance(host, desk, matchStore, events);
        Departing departing = new Departing(drain, hosting.hosting(), peers.others());
        TakeoverParts.Books both = new TakeoverParts.Books(books, replays.recordings());
        peers.start(TakeoverParts.desk(hosting, peers, journal, both, metrics), departing::moved);
        TakeoverParts.rehearse(journal, games, wire.ciphers());
        Sweeper sweeper = parts.later(new Sweeper(sweep, fleet.followed(), departing, profile.isControl(), NANO_CLOCK));
        store.onStateChange(sweeper::hear);
        if (profile.isControl()) {
            LobbyParts.Self self = new LobbyParts.Self(node.id(), WALL_CLOCK, steps.ledger());
            LobbyParts.Playing playing = new LobbyParts.Playing(regions, decisions, creation, matchStore);
            ledgers.open(lobbies.clerks(playing, http, self, webhooks.clerk()::attend));
        }
    }

    /** Starts a node; {@code steps} hear of what is done. On failure nothing is left running. */
    static Server start(
            ServerOptions options,
            NodeProfile profile,
            Endpoint endpoint,
            String version,
            Thread.UncaughtExceptionHandler onDeath,
            Steps steps)
            throws BootFailure {
        Closing parts = new Closing();
        boolean isUp = false;
        try {
            Server server = new Server(options, profile, endpoint, version, onDeath, steps, parts);
            isUp = true;
            return server;
        } catch (SecretsException | EmbeddedRedisException | StoreUnavailable | BindFailed | IOException e) {
            throw new BootFailure(String.valueOf(e.getMessage()), e);
        } finally {
            if (!isUp) {
                parts.close();
            }
        }
    }

    private List<String> obstacles() {
        if (isStopping) {
            return List.of("the node is stopping");
        }
        if (drain.isDraining()) {
            return List.of("the node is being drained");
        }
        return store.state() == StoreState.REACHABLE ? List.of() : List.of("Redis does not answer");
    }

    /** Takes no new match; the future completes when nothing is hosted any more. */
    CompletableFuture<Void> drain() {
        return drain.begin();
    }

    ApiKeys apiKeys() {
        return apiKeys;
    }

    String apiUrl() {
        return apiUrl;
    }

    /** 0: this process hosts no matches. */
    int handshakePort() {
        return handshakePort;
    }

    /** UDP port of each region's beacon; empty: this process has none. */
    SortedMap<String, Integer> beaconPorts() {
        return beaconPorts;
    }

    Optional<String> redisVersionWarning() {
        return store.versionWarning();
    }

    /** Not ready any more, then no API, then players are told, then what waits is stored. */
    @Override
    public void close() {
        isStopping = true;
        parts.close();
    }
}
