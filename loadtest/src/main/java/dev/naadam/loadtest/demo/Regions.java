package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.emulator.Population;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demo's server is told of regions. */
final class Regions {

    private Regions() {}

    /** To serve every region of the country, each with a beacon; nothing if there is no country. */
    static List<String> options(@Nullable Population population) {
        List<String> options = new ArrayList<>();
        if (population != null) {
            options.addAll(List.of("--role", "control,session,beacon", "--beacon-port", "0"));
            population.country().regions().forEach(region -> options.addAll(List.of("--region", region)));
        }
        return options;
    }
}
