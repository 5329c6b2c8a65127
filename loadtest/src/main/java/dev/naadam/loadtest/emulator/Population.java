package dev.naadam.loadtest.emulator;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** People of a country and their ways to its regions, all of it fixed by one random seed. Immutable. */
public final class Population {

    private static final double MICROS_PER_MILLI = 1000;

    /** Of the round trip, so that the least delay of a jittery line stays well above none. */
    private static final double MOST_JITTER_SHARE = 0.35;

    /** A minute's PINGs tell the median of a worse line by chance only: its error would be nobody's fault. */
    private static final double MOST_JITTER_MILLIS = 6;

    /** Nobody would play on a worse line. */
    private static final double MOST_LOSS = 0.1;

    private final Country country;
    private final long randomSeed;

    /** As this seed wants it. */
    public Population(Country country, long randomSeed) {
        this.country = country;
        this.randomSeed = randomSeed;
    }

    /** The country. */
    public Country country() {
        return country;
    }

    /** A person by number, from anywhere: a province as likely as its share of the people. */
    public Resident resident(int number) {
        Draws draws = Draws.of(randomSeed, "city", Integer.toString(number));
        return resident(number, pick(country.cities(), City::populationMillions, draws.unit()));
    }

    /** A person by number, from this province. */
    public Resident resident(int number, City city) {
        Draws draws = Draws.of(randomSeed, "resident", Integer.toString(number));
        DelayModel model = country.model();
        List<String> carriers = List.copyOf(model.carriers().keySet());
        String carrier = pick(carriers, name -> model.carriers().getOrDefault(name, 0.0), draws.unit());
        Access access = pick(List.of(Access.values()), kind -> of(kind).share(), draws.unit());
        AccessModel line = of(access);
        return new Resident(
                city,
                city.centre().moved(city.spreadKm() * draws.gaussian(), city.spreadKm() * draws.gaussian()),
                carrier,
                access,
                draws.logNormal(line.lastMileMedianMillis(), line.lastMileSigma()),
                Math.min(MOST_JITTER_MILLIS, draws.logNormal(line.jitterMedianMillis(), model.jitterSigma())),
                Math.min(MOST_LOSS, draws.exponential(line.meanLoss())));
    }

    /** The network between a person and a region. */
    public Link link(Resident resident, String region) {
        double rttMillis = pathMillis(resident, region) + resident.lastMileMillis();
        AccessModel line = of(resident.access());
        return new Link(
                Math.round(rttMillis * MICROS_PER_MILLI),
                Math.round(Math.min(resident.jitterMillis(), MOST_JITTER_SHARE * rttMillis) * MICROS_PER_MILLI),
                resident.loss(),
                line.burstMillis(),
                line.lateShare());
    }

    /** Scatter and way round belong to province, carrier and region: neighbours have them in common. */
    private double pathMillis(Resident resident, String region) {
        DelayModel model = country.model();
        Draws draws = Draws.of(randomSeed, "path", resident.city().name(), resident.carrier(), region);
        double factor = draws.logNormal(1, model.pathSigma());
        boolean isRound = draws.unit() < model.detour().share();
        double detourMillis =
                draws.between(model.detour().minMillis(), model.detour().maxMillis());
        double km = resident.home().kmTo(country.site(region).place());
        return model.backboneMillis(km) * factor + (isRound ? detourMillis : 0);
    }

    private AccessModel of(Access access) {
        AccessModel line = country.model().access().get(access);
        if (line == null) {
            throw new IllegalStateException("access: " + access + " is not in the model");
        }
        return line;
    }

    /** One of them, as likely as its weight, by a number from 0 to 1. */
    private static <T> T pick(List<T> all, ToDoubleFunction<T> weight, double unit) {
        double left = unit * all.stream().mapToDouble(weight).sum();
        for (T each : all) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return all.getLast();
    }
}
