package dev.naadam.client.bracket;

import java.util.List;

/**
 * A stage: what there is of it to draw, in this order.
 *
 * @param name of the stage
 * @param brackets trees
 * @param tables one for each group, or one for all
 * @param pairings matches that are in no tree
 * @param notes lines below, such as that a rematch was unavoidable
 */
public record StagePicture(
        String name,
        List<BracketPicture> brackets,
        List<TablePicture> tables,
        List<MatchPicture> pairings,
        List<String> notes) {

    public StagePicture {
        brackets = List.copyOf(brackets);
        tables = List.copyOf(tables);
        pairings = List.copyOf(pairings);
        notes = List.copyOf(notes);
    }
}
