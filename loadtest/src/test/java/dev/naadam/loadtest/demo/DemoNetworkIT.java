package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Games;
import dev.naadam.loadtest.emulator.Country;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.emulator.relay.BotLink;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.fleet.Route;
import dev.naadam.loadtest.fleet.Routes;
import dev.naadam.loadtest.fleet.SwarmPlan;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Opens the sockets of a network and sends nothing. */
class DemoNetworkIT {

    private static final InetSocketAddress SERVER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 7000);

    @Test
    void tellsWhereTheTeamsAreAtHomeAndWhereTheyMeet() throws Exception {
        try (DemoNetwork network = DemoNetwork.start(demo(china()), Cast.DEMO, System::nanoTime)) {
            assertThat(network.title("wuhu"))
                    .isEqualTo("Blue Wolves of Changsha (长沙) meet Red Deer of Guiyang (贵阳) in region wuhu (Wuhu 芜湖)");
            assertThat(network.title("local")).endsWith("in local");
        }
    }

    @Test
    void letsEachTeamPlayFromItsTown() throws Exception {
        try (DemoNetwork network = DemoNetwork.start(demo(china()), Cast.DEMO, System::nanoTime)) {
            Routes routes = network.routes("wuhu");
            for (int slot = 0; slot < 10; slot++) {
                assertThat(routes.of(0, slot).toward(SERVER)).isNotEqualTo(SERVER);
            }

            NetworkFigures figures = Objects.requireNonNull(network.finish());

            assertThat(figures.links().subList(0, 5)).extracting(BotLink::city).containsOnly("Changsha");
            assertThat(figures.links().subList(5, 10)).extracting(BotLink::city).containsOnly("Guiyang");
            assertThat(figures.links())
                    .extracting(BotLink::player)
                    .startsWith("Anu")
                    .endsWith("Oyun");
        }
    }

    @Test
    void isNothingWithoutACountry() throws Exception {
        try (DemoNetwork network = DemoNetwork.start(demo(null), Cast.DEMO, System::nanoTime)) {
            assertThat(network.title("local")).isEmpty();
            assertThat(network.routes("local").of(0, 0)).isSameAs(Route.DIRECT);
            assertThat(network.finish()).isNull();
        }
    }

    private static Population china() {
        return new Population(Country.named("china"), 1);
    }

    private static DemoPlan demo(@Nullable Population population) {
        SwarmPlan plan = new SwarmPlan(Games.find("arena-10").orElseThrow(), 10, 1, 60, new TreeMap<>(), 1);
        return new DemoPlan(plan, population, 0, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}
