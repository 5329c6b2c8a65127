package dev.naadam.client.control;

import java.util.List;

/**
 * What became of measurements that were submitted.
 *
 * @param accepted regions whose measurement counts from now on
 * @param refused the others
 */
public record Submission(List<String> accepted, List<Refused> refused) {

    public Submission {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /**
     * A measurement that does not count.
     *
     * @param region id
     * @param reason a sentence of the node
     */
    public record Refused(String region, String reason) {}
}
