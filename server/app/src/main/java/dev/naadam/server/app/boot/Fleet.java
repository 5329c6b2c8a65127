package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.ControlCounters;
import dev.naadam.server.app.control.Drain;
import dev.naadam.server.app.control.FollowedMatches;
import dev.naadam.server.app.control.HostDesk;
import dev.naadam.server.app.control.HostOrders;
import dev.naadam.server.app.control.Inheritance;
import dev.naadam.server.app.control.MatchEvents;
import dev.naadam.server.app.control.Mourning;
import dev.naadam.server.app.control.NodeLine;
import dev.naadam.server.app.control.Nodes;
import dev.naadam.server.app.control.PlacementStep;
import dev.naadam.server.app.control.Placing;
import dev.naadam.server.app.control.Sight;
import dev.naadam.server.app.control.Sweep;
import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.store.ControlStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** How this process works together with the others: what it knows of them, and what it asks and answers. */
final class Fleet {

    /** How long a start waits for what an earlier run has left to be ended; the sweepers go on with the rest. */
    private static final Duration OWN_SWEEP_LIMIT = Duration.ofSeconds(5);

    private final String self;
    private final StoredNodes nodes;
    private final StoredPlaces places;
    private final StoredEvents events;
    private final FollowedMatches followed;
    private final NodeMail mail;
    private final Consumer<PlacementStep> steps;

    Fleet(ControlStore store, String self, LongSupplier wallClock, Closing parts, Consumer<PlacementStep> steps) {
        this.self = self;
        this.nodes = new StoredNodes(store);
        this.places = new StoredPlaces(store.places());
        this.events = new StoredEvents(store, wallClock);
        this.followed = new FollowedMatches(events);
        this.mail = parts.later(new NodeMail(self, store.mailbox(self), wallClock));
        this.steps = steps;
    }

    StoredNodes nodes() {
        return nodes;
    }

    StoredPlaces places() {
        return places;
    }

    StoredEvents events() {
        return events;
    }

    FollowedMatches followed() {
        return followed;
    }

    NodeLine line() {
        return mail;
    }

    Sight sight() {
        return new Sight(self, nodes);
    }

    /** Places matches on all nodes, this one's desk among them. */
    Placing placing(HostDesk desk, Drain drain, ControlCounters counters) {
        HostOrders orders = new HostOrders(self, desk, mail, drain);
        mail.answer(HostOrders.TOPIC, orders::answer);
        return new Placing(nodes, places, orders, counters, steps);
    }

    /** What operators see and do. */
    Nodes operated(Drain drain) {
        Nodes operated = new Nodes(sight(), mail, drain);
        mail.answer(Nodes.DRAIN_TOPIC, operated::answer);
        return operated;
    }

    Sweep sweep(MatchHost host, HostDesk desk, StoredMatches matches, ControlCounters counters) {
        return new Sweep(
                self,
                host,
                desk,
                new Sweep.Archive(matches, events),
                new Sweep.Registers(nodes, places, places),
                counters,
                new Mourning(System::nanoTime));
    }

    /** Where this node enters the matches of others that it goes on with. */
    Inheritance inheritance(MatchHost host, HostDesk desk, StoredMatches matches, MatchEvents own) {
        return new Inheritance(self, host, desk, matches, places, new Inheritance.Stories(own, events));
    }

    /** Ends what an earlier run has left, then takes what others ask. Before the first heartbeat. */
    void open(Sweep sweep, String topic, NodeLine.Answerer answerer) {
        sweep.own()
                .toCompletableFuture()
                .completeOnTimeout(null, OWN_SWEEP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        mail.answer(topic, answerer);
        mail.open();
    }
}
