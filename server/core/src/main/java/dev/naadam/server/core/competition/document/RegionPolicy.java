package dev.naadam.server.core.competition.document;

/**
 * Where matches are played.
 *
 * @param region {@value #FAIR}, or the id of a region
 * @param veto whether teams may ban regions before the fairest of the rest is taken
 */
public record RegionPolicy(String region, boolean veto) {

    /** Where it is fairest to both teams. */
    public static final String FAIR = "fair";
}
