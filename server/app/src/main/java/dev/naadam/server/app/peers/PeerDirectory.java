package dev.naadam.server.app.peers;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where a node finds the others of its region. Any thread; no stage fails. */
@FunctionalInterface
public interface PeerDirectory {

    /** All that were heard of in the last ten seconds, without this node; empty if the registry does not answer. */
    CompletionStage<Optional<List<PeerSite>>> others();
}
