package dev.naadam.loadtest.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Properties;

/** Cities, regions and delays of one country. Immutable. */
public final class Country {

    /** All that there are. */
    public static final List<String> NAMES = List.of("china");

    private static final int CITY_CELLS = 7;
    private static final int REGION_CELLS = 5;

    private final String name;
    private final List<City> cities;
    private final List<Site> sites;
    private final DelayModel model;

    private Country(String name, List<City> cities, List<Site> sites, DelayModel model) {
        this.name = name;
        this.cities = List.copyOf(cities);
        this.sites = List.copyOf(sites);
        this.model = model;
    }

    /**
     * Reads a country.
     *
     * @throws IllegalArgumentException with a sentence for the user if there is none of this name
     */
    public static Country named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "network: " + name + " (expected: none or " + String.join(", ", NAMES) + ")");
        }
        List<City> cities = new ArrayList<>();
        for (String[] row : CountryFiles.rows(name, "cities.csv", CITY_CELLS)) {
            cities.add(new City(row[0], row[1], row[2], place(row, 3), number(row[5]), number(row[6])));
        }
        List<Site> sites = new ArrayList<>();
        for (String[] row : CountryFiles.rows(name, "regions.csv", REGION_CELLS)) {
            sites.add(new Site(row[0], row[1], row[2], place(row, 3)));
        }
        Properties parameters = CountryFiles.parameters(name, "model.properties");
        return new Country(name, cities, sites, DelayModel.read(parameters));
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Where people are. */
    public List<City> cities() {
        return cities;
    }

    /** Where servers are. */
    public List<Site> sites() {
        return sites;
    }

    /** Ids of the regions. */
    public List<String> regions() {
        return sites.stream().map(Site::region).toList();
    }

    /** Where a region's servers are. */
    public Site site(String region) {
        return sites.stream()
                .filter(site -> site.region().equals(region))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("region: " + region));
    }

    DelayModel model() {
        return model;
    }

    private static Place place(String[] row, int column) {
        return new Place(number(row[column]), number(row[column + 1]));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
