package dev.naadam.client.measure;

import dev.naadam.client.ClientOptions;
import dev.naadam.client.NaadamClient;
import dev.naadam.client.PlayerSocket;
import dev.naadam.client.control.PlayerApi;
import dev.naadam.protocol.beacon.PlayerToken;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The example of measuring in README.md: it compiles, and ReadmeTest compares the two. */
final class MeasureExample {

    private final URI server = URI.create("https://naadam.example:7400");
    private final String player = "Anu";

    // README: begin
    void beforeASeries(RegionMeter meter, String token) throws IOException, InterruptedException {
        PlayerApi api = new PlayerApi(server, token, null);
        List<RegionBeacon> beacons = RegionBeacon.of(api.regions());
        RegionReport report = meter.measureAgain(beacons, PlayerToken.decode(token), this::showProgress);
        api.submit(player, report.signed());
    }

    NaadamClient play(PlayerSocket socket, String ticket) throws IOException {
        return NaadamClient.connect(ticket, ClientOptions.DEFAULTS.withSocket(socket));
    }
    // README: end

    private void showProgress(String region, ProbeState state, int probes) {
        System.out.println(region + ": " + state + ", " + probes + " of 15");
    }
}
