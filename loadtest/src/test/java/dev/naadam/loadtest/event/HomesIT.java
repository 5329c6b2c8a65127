package dev.naadam.loadtest.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.measure.RegionBeacon;
import dev.naadam.loadtest.emulator.Country;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.fleet.Route;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomesIT {

    private static final InetSocketAddress SERVER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
    private static final List<BotTeam> TEAMS = BotTeam.teams(8, 2);

    @Test
    void givesEachTeamACityOfItsOwn() throws IOException {
        try (Homes homes = china()) {
            assertThat(IntStream.range(0, TEAMS.size()).mapToObj(homes::city)).doesNotHaveDuplicates();
        }
    }

    @Test
    void putsANetworkBetweenAPlayerAndEachServer() throws IOException {
        try (Homes homes = china()) {
            RegionBeacon beacon = new RegionBeacon("guian", WireAddress.of(SERVER));

            assertThat(homes.route("Anu", "guian").toward(SERVER)).isNotEqualTo(SERVER);
            assertThat(homes.ways().toward("Anu", beacon).region()).isEqualTo("guian");
            assertThat(homes.ways().toward("Anu", beacon)).isNotEqualTo(beacon);
        }
    }

    @Test
    void putsNothingThereWithoutACountry() throws IOException {
        try (Homes homes = Homes.start(null, 1, TEAMS, System::nanoTime)) {
            assertThat(homes.areEmulated()).isFalse();
            assertThat(homes.route("Anu", "guian")).isSameAs(Route.DIRECT);
            assertThat(homes.city(0)).isEmpty();
        }
    }

    private static Homes china() throws IOException {
        return Homes.start(new Population(Country.named("china"), 1), 1, TEAMS, System::nanoTime);
    }
}
