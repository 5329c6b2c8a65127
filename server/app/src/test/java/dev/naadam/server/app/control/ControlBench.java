package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.competition.CompetitionText;
import dev.naadam.server.app.control.http.TournamentParts;
import dev.naadam.server.app.control.identity.Identities;
import dev.naadam.server.app.control.identity.PlayerDoor;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.DeskTools;
import dev.naadam.server.app.ledger.FollowedLedgers;
import dev.naadam.server.app.ledger.LedgerCounters;
import dev.naadam.server.app.ledger.LedgersInMemory;
import dev.naadam.server.app.ledger.Wakes;
import dev.naadam.server.app.lobby.MemoryJoinCodes;
import dev.naadam.server.app.loop.HostLoad;
import dev.naadam.server.app.replay.ReplayLibrary;
import dev.naadam.server.app.webhook.Attempts;
import dev.naadam.server.app.webhook.MemoryWebhooks;
import dev.naadam.server.app.webhook.ScriptedCourier;
import dev.naadam.server.app.webhook.ScriptedEvents;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.CompetitionRules;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.ticket.TicketMint;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The use cases wired to memory; every run draws the same ids and keys. */
public final class ControlBench {

    public static final long NOW_MILLIS = 1_800_000_000_125L;
    public static final WireAddress ADDRESS = new WireAddress(new byte[] {127, 0, 0, 1}, 7777);

    public static final String SELF = "node-1";
    public static final HostLoad LOAD = new HostLoad(2, 700_000_000, 650_000_000);
    public static final Node.Handshake REACHED = new Node.Handshake("127.0.0.1", 7777, 7778);

    public final MemoryHost host = new MemoryHost();
    public final MemoryMatchStore store = new MemoryMatchStore();
    public final MemoryKeyStore keyStore = new MemoryKeyStore();
    public final MemoryAnswers answers = new MemoryAnswers();
    public final ControlCounters counters = new ControlCounters();
    public long nowMillis = NOW_MILLIS;
    public long nowNanos;

    private final Entropy entropy = new Random(4)::nextBytes;

    public final MemoryWebhooks webhooks = new MemoryWebhooks();
    public final ScriptedEvents happenings = new ScriptedEvents();
    public final ScriptedCourier courier = new ScriptedCourier();
    public final WebhookAdministration webhookAdministration = new WebhookAdministration(
            webhooks,
            happenings,
            new Attempts(courier, false, entropy, () -> nowMillis),
            new WebhookDrafts(false),
            entropy,
            () -> nowMillis);
    private final FleetKey fleetKey = new FleetKey(1, new byte[FleetKey.SECRET_BYTES]);

    public final MemoryPlaces places = new MemoryPlaces(store);
    public final MemoryArchive archive = new MemoryArchive();

    /** What other nodes say; nothing, unless a test gives them a voice. */
    public volatile NodeLine line = (node, question) -> CompletableFuture.completedStage(Optional.empty());

    public final List<Node> live = new CopyOnWriteArrayList<>(
            List.of(new Node(SELF, Set.of(Role.SESSION), List.of("local", "east"), NOW_MILLIS, REACHED, LOAD, false)));
    /** The registry has a mistake of ours. */
    public volatile boolean isBroken;

    public final NodeRegistry registry = this::registered;
    public final Sight sight = new Sight(SELF, registry);
    public final MatchDrafts drafts = new MatchDrafts(Map.of("duel", new Duel()), entropy, () -> nowMillis);
    public final Tickets tickets =
            new Tickets(() -> new TicketMint(fleetKey, entropy), () -> List.of(ADDRESS), () -> NOW_MILLIS);
    /** What the watcher was told, of all matches. */
    public final List<MatchEvent> told = new CopyOnWriteArrayList<>();

    public final MatchEvents events =
            new MatchEvents(() -> nowMillis, (matchId, event) -> told.add(event), EventMirror.NONE);
    public final List<PlacementStep> steps = new CopyOnWriteArrayList<>();
    public final HostDesk desk = new HostDesk(drafts, host, events, store, places, steps::add);
    public final Drain drain = new Drain(host, events, counters, Duration.ofMinutes(10), () -> nowNanos);
    public final HostOrders orders = new HostOrders(SELF, desk, (node, question) -> line.ask(node, question), drain);
    public final Placing placing = new Placing(registry, places, orders, counters, steps::add);
    public final MemoryMeasurements measured = new MemoryMeasurements();
    public final MemoryDecisions decisions = new MemoryDecisions();
    public final FairRegions regions = new FairRegions(measured.catalogue, measured, registry);
    public final FairPlacing fair = new FairPlacing(regions, decisions, placing);
    public final RegionProofs proofs = new RegionProofs(store, host, sight, decisions);
    public final MemoryReplays replayParts = new MemoryReplays();
    public final Replays replays =
            new Replays(store, host, sight, new ReplayLibrary(replayParts, () -> this.measuring.keys));
    public final MatchCreation creation = new MatchCreation(drafts, fair, tickets, store, places, registry);
    public final FollowedMatches followed = new FollowedMatches(archive);
    public final Matches matches =
            new Matches(drafts, tickets, host, store, new Matches.Stories(events, followed), sight);
    public final Sweep sweep = new Sweep(
            SELF,
            host,
            desk,
            new Sweep.Archive(store, archive),
            new Sweep.Registers(registry, places, places),
            counters,
            new Mourning(() -> nowNanos));
    public final MatchListing listing =
            new MatchListing(store, host, sight, new Cursors(() -> List.of(new byte[] {1}, new byte[] {2})));
    public final Referee referee = new Referee(host, store, events, sight, counters);
    public final Pauses pauses = new Pauses(host, store, sight);
    public final ApiKeys keys = new ApiKeys(keyStore, entropy, () -> nowMillis);
    public final KeyAdministration administration = new KeyAdministration(keyStore, entropy, () -> nowMillis);
    public final Nodes nodes = new Nodes(sight, (node, question) -> line.ask(node, question), drain);
    public final MeasuringBench measuring = new MeasuringBench(registry, () -> nowMillis, () -> nowNanos);
    public final MemoryIdentities identityStore = new MemoryIdentities();
    public final Identities identities = new Identities(identityStore, () -> nowMillis, () -> nowNanos);
    public final PlayerDoor players = new PlayerDoor(measuring.tokens, identities);
    public final LedgersInMemory ledgers = new LedgersInMemory();
    public final FollowedLedgers followedLedgers = new FollowedLedgers(ledgers);
    public final MemoryJoinCodes joinCodes = new MemoryJoinCodes();
    public final Entropy drawing = entropy;
    private final DeskTools deskTools = new DeskTools(ledgers, () -> nowMillis, new LedgerCounters(), step -> {});
    public final Desk<Competition, CompetitionOrder> eventDesk =
            new Desk<>(new CompetitionRules(), new CompetitionText(), Wakes.nobody(), deskTools);
    public final TournamentParts tournaments = new TournamentParts(
            eventDesk,
            followedLedgers,
            ledgers,
            new Cursors(() -> List.of(new byte[] {1})),
            this::drawn,
            () -> nowMillis);
    public final RequestRates rates = new RequestRates(50, 500, () -> nowNanos);

    {
        ledgers.onAnnouncement(followedLedgers::hear);
    }

    private UUID drawn() {
        ByteBuffer bits = ByteBuffer.wrap(entropy.bytes(2 * Long.BYTES));
        return new UUID(bits.getLong(), bits.getLong());
    }

    private CompletionStage<StoreAnswer<List<Node>>> registered() {
        if (isBroken) {
            throw new IllegalStateException("dev.naadam.Secret: a mistake of ours");
        }
        return CompletableFuture.completedStage(new StoreAnswer.Found<>(List.copyOf(live)));
    }

    /** As if nothing had been asked yet; API keys stay. */
    public void forget() {
        host.opened.clear();
        host.progress.clear();
        host.orders.clear();
        host.isFull = false;
        host.isBroken = false;
        isBroken = false;
        store.matches.clear();
        store.results.clear();
        store.generations.clear();
        store.states.clear();
        store.endReasons.clear();
        store.bans.clear();
        places.leases.clear();
        places.hosted.clear();
        places.isFull = false;
        measured.players.clear();
        decisions.documents.clear();
        replayParts.forget();
        archive.turns.clear();
        answers.entries.clear();
        answers.isAway = false;
        answers.isFull = false;
        keyStore.isFull = false;
        identityStore.identities.clear();
        identityStore.isAway = false;
        ledgers.isAway = false;
        measuring.forget();
        ledgers.entries.clear();
        joinCodes.lobbies.clear();
        nowMillis = NOW_MILLIS;
        // as if a minute had passed: every bucket is full again
        nowNanos += 60_000_000_000L;
        store.isAway = false;
        store.losesConfirmation = false;
        keyStore.isAway = false;
    }

    /** Somebody with every scope. */
    public static Caller caller(String organizer) {
        return caller(organizer, Scope.values());
    }

    public static Caller caller(String organizer, Scope... scopes) {
        return new Caller("key-of-" + organizer, organizer, Set.of(scopes), null);
    }

    /** A key of this organizer that may do this. */
    public String key(String organizer, Scope... scopes) {
        ApiKey key = ApiKey.draw(entropy);
        keyStore.keys.put(
                key.id(),
                new StoredApiKey(key.id(), organizer, key.secretSha256(), null, Set.of(scopes), nowMillis, null));
        return key.text();
    }

    /** What a stage of the fakes came to; they complete at once. */
    public static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    /** A live node that hosts matches in a region. */
    public Node node(String id, String region) {
        return new Node(id, Set.of(Role.SESSION), List.of(region), NOW_MILLIS, REACHED, LOAD, false);
    }

    /** What comes of a request for this match. */
    public Answer<CreatedMatch> create(Caller caller, MatchRequest request) {
        return now(creation.create(caller, request, null));
    }

    /** Anu against Bat. */
    public static MatchRequest duel() {
        return duel(List.of(new Team("Blue", List.of("anu")), new Team("Red", List.of("bat"))));
    }

    public static MatchRequest duel(List<Team> teams) {
        return new MatchRequest("duel", new TreeMap<>(), teams, 60, null, null, DeliveryTerms.NONE);
    }

    /** A team of players p0, p1, ... */
    public static Team team(String prefix, int players) {
        return new Team(
                prefix, IntStream.range(0, players).mapToObj(i -> prefix + i).toList());
    }

    /** What the host will read in a ticket. */
    public TokenBody opened(Ticket ticket) {
        TokenHeader header = TokenHeader.read(ticket.token(), 0);
        TokenBody body = header == null ? null : Token.open(fleetKey, header, ticket.token(), 0);
        if (body == null) {
            throw new AssertionError("the ticket does not open");
        }
        return body;
    }
}
