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
        return population == null ? List.of() : serving(population, "control,session,beacon");
    }

    /** To serve every region, and to host no match. */
    static List<String> control(@Nullable Population population) {
        return population == null ? List.of("--role", "control") : serving(population, "control,beacon");
    }

    /** To host matches of every region, and nothing else. */
    static List<String> session(@Nullable Population population) {
        return population == null ? List.of("--role", "session") : serving(population, "session");
    }

    private static List<String> serving(Population population, String roles) {
        List<String> options = new ArrayList<>(List.of("--role", roles, "--beacon-port", "0"));
        population.country().regions().forEach(region -> options.addAll(List.of("--region", region)));
        return options;
    }
}
