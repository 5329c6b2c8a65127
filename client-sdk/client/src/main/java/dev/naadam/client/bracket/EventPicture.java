package dev.naadam.client.bracket;

import java.util.List;

/**
 * A whole tournament, as far as it is shown.
 *
 * @param stages in the order in which they are played
 * @param ranking who is placed so far, best first
 */
public record EventPicture(List<StagePicture> stages, List<Placed> ranking) {

    public EventPicture {
        stages = List.copyOf(stages);
        ranking = List.copyOf(ranking);
    }

    /**
     * A team whose way has ended.
     *
     * @param rank from 1; shared by those who went as far as each other
     * @param team its name
     */
    public record Placed(int rank, String team) {}
}
