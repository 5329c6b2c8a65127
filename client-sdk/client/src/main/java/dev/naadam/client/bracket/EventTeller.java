package dev.naadam.client.bracket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says in lines what a picture shows that the one before did not, for where nothing can be drawn over: each match whose sides,
 * score or note have changed. One thread.
 */
public final class EventTeller {

    private final Map<String, String> told = new TreeMap<>();

    /** Nothing is told yet. */
    public EventTeller() {}

    /** What is new. A match is told of from when both sides are known. */
    public List<String> news(EventPicture event) {
        List<String> news = new ArrayList<>();
        for (StagePicture stage : event.stages()) {
            stage.brackets().forEach(bracket -> tell(bracket.matches(), news));
            tell(stage.pairings(), news);
        }
        return news;
    }

    private void tell(List<MatchPicture> matches, List<String> news) {
        for (MatchPicture match : matches) {
            String line = match.line();
            if (match.isContest() && !line.equals(told.put(match.id(), line))) {
                news.add(line);
            }
        }
    }
}
