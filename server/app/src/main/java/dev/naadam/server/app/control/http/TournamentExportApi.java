package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.LedgerStore;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.app.tournament.BracketsExport;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.tournament.Tournament;
import java.util.List;
import java.util.Set;

/** A tournament as a whole, for other programs: how it stands, and how it came to be so. */
final class TournamentExportApi {

    private static final String OURS = "naadam";
    private static final String BRACKETS_MANAGER = "brackets-manager";

    private final TournamentOrders orders;
    private final LedgerStore store;

    TournamentExportApi(TournamentOrders orders, LedgerStore store) {
        this.orders = orders;
        this.store = store;
    }

    HttpService export() {
        return orders.view((ctx, standing) -> {
            String form = new QueryFields(ctx.queryParams(), Set.of("form")).text("form");
            return switch (form == null ? OURS : form) {
                case OURS -> ours(standing);
                case BRACKETS_MANAGER -> bracketsManager(standing.state());
                default -> throw QueryFields.refused("form", "neither " + OURS + " nor " + BRACKETS_MANAGER);
            };
        });
    }

    private static ObjectNode ours(Standing<Competition> standing) {
        ObjectNode json = Json.object();
        json.set("tournament", TournamentViews.whole(standing));
        json.set("teams", TournamentViews.teams(standing.state()).get("teams"));
        json.set("matches", EventMatchViews.all(standing.state()).get("matches"));
        json.set("standings", BracketViews.standings(standing.state()));
        return json;
    }

    private static ObjectNode bracketsManager(Competition state) {
        Tournament tournament = state.tournament();
        if (tournament == null) {
            throw new ProblemException(Problem.ofRuling(
                    ProblemType.RULED_OUT, "", "the event is " + state.phase() + " and has no bracket yet"));
        }
        return BracketsExport.of(tournament);
    }

    /** Its ledger, piece by piece. */
    HttpResponse audit(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(Answer.then(
                        orders.look(ctx),
                        standing -> store.page(standing.id(), 0, LedgerExport.PIECE_ENTRIES)
                                .thenApply(read -> Answer.of(read, new Refusal.StoreUnreachable()))
                                .thenApply(read -> exported(ctx, request, standing, read)))
                .thenApply(answer -> Refusals.response(ctx, answer, page -> page)));
    }

    private Answer<HttpResponse> exported(
            ServiceRequestContext ctx, HttpRequest request, Standing<Competition> standing, Answer<List<Entry>> read) {
        String etag = ETags.ofNumber(standing.number());
        return switch (read) {
            case Answer.Refused<List<Entry>> refused -> new Answer.Refused<>(refused.why());
            case Answer.Done<List<Entry>> first ->
                new Answer.Done<>(
                        ETags.matches(request.headers().getAll(HttpHeaderNames.IF_NONE_MATCH), etag)
                                ? HttpResponse.of(
                                        ResponseHeaders.of(HttpStatus.NOT_MODIFIED, HttpHeaderNames.ETAG, etag))
                                : new LedgerExport(ctx, store, standing.id(), standing.number()).start(first.value()));
        };
    }
}
