package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.server.HttpService;
import dev.naadam.server.app.control.Scope;

/** Every address of tournaments, and what it takes to be let in there. */
final class TournamentRoutes {

    private static final String ALL = "/v1/tournaments";
    private static final String ONE = ALL + "/{id}";
    private static final String TEAM = ONE + "/teams/{team}";
    private static final String MATCH = ONE + "/matches/{match}";
    private static final String DISPUTE = ONE + "/disputes/{dispute}";

    private final Lists lists;
    private final TournamentOrders orders;

    /** Where services are listed. */
    interface Lists {

        /** For API keys with this scope. */
        void guarded(String path, HttpMethod method, Scope scope, HttpService service);

        /** For them, and for players. */
        void forBoth(String path, HttpMethod method, Scope scope, HttpService service);
    }

    private TournamentRoutes(Lists lists, TournamentOrders orders) {
        this.lists = lists;
        this.orders = orders;
    }

    /** Lists them all. */
    static void add(Lists lists, TournamentParts parts, StreamOpening streams) {
        TournamentOrders orders = new TournamentOrders(parts.desk());
        TournamentRoutes routes = new TournamentRoutes(lists, orders);
        routes.addWhole(new TournamentApi(parts, orders));
        routes.addTeams(new TeamApi(orders));
        routes.addMatches();
        routes.addDisputes(new DisputeApi(orders));
        routes.addViews(new TournamentExportApi(orders, parts.store()));
        TournamentEventApi events = new TournamentEventApi(parts, orders, streams);
        lists.forBoth(ONE + "/events", HttpMethod.GET, Scope.TOURNAMENTS_READ, events::follow);
    }

    private void addWhole(TournamentApi tournaments) {
        lists.guarded(ALL, HttpMethod.POST, Scope.TOURNAMENTS_WRITE, tournaments::create);
        lists.guarded(ALL, HttpMethod.GET, Scope.TOURNAMENTS_READ, tournaments::list);
        lists.forBoth(ONE, HttpMethod.GET, Scope.TOURNAMENTS_READ, tournaments.find());
        lists.guarded(ONE, HttpMethod.PUT, Scope.TOURNAMENTS_WRITE, tournaments.edit());
        conduct("/publish", tournaments.order("publish"));
        conduct("/registration/open", tournaments.order("open_registration"));
        conduct("/registration/close", tournaments.order("close_registration"));
        conduct("/check-in/open", tournaments.order("open_check_in"));
        conduct("/check-in/close", tournaments.order("close_check_in"));
        conduct("/seeds", tournaments.order("seed"));
        conduct("/start", tournaments.order("start"));
        conduct("/pause", tournaments.order("pause"));
        conduct("/resume", tournaments.order("resume"));
        conduct("/cancel", tournaments.order("cancel"));
    }

    private void conduct(String path, HttpService service) {
        lists.guarded(ONE + path, HttpMethod.POST, Scope.TOURNAMENTS_WRITE, service);
    }

    private void addTeams(TeamApi teams) {
        lists.forBoth(ONE + "/teams", HttpMethod.GET, Scope.TOURNAMENTS_READ, teams.list());
        lists.forBoth(ONE + "/teams", HttpMethod.POST, Scope.TOURNAMENTS_WRITE, teams.register());
        lists.forBoth(TEAM, HttpMethod.GET, Scope.TOURNAMENTS_READ, teams.find());
        lists.forBoth(TEAM, HttpMethod.PUT, Scope.TOURNAMENTS_WRITE, teams.order("change_roster"));
        lists.forBoth(TEAM, HttpMethod.DELETE, Scope.TOURNAMENTS_WRITE, teams.order("withdraw"));
        lists.forBoth(TEAM + "/check-in", HttpMethod.POST, Scope.TOURNAMENTS_WRITE, teams.order("check_in"));
        lists.forBoth(TEAM + "/check-in", HttpMethod.DELETE, Scope.TOURNAMENTS_WRITE, teams.order("undo_check_in"));
        lists.guarded(TEAM + "/rating", HttpMethod.PUT, Scope.TOURNAMENTS_WRITE, teams.order("rate"));
        lists.guarded(TEAM + "/disqualify", HttpMethod.POST, Scope.TOURNAMENTS_RULE, teams.order("disqualify"));
        lists.guarded(TEAM + "/reinstate", HttpMethod.POST, Scope.TOURNAMENTS_RULE, teams.order("reinstate"));
    }

    private void addMatches() {
        TournamentOrders.View one =
                (ctx, standing) -> EventMatchViews.one(standing.state(), PathIds.matchOfTournament(ctx));
        lists.forBoth(
                ONE + "/matches",
                HttpMethod.GET,
                Scope.TOURNAMENTS_READ,
                orders.view((ctx, standing) -> EventMatchViews.all(standing.state())));
        lists.forBoth(MATCH, HttpMethod.GET, Scope.TOURNAMENTS_READ, orders.view(one));
        lists.guarded(
                MATCH + "/schedule",
                HttpMethod.PUT,
                Scope.TOURNAMENTS_WRITE,
                orders.order(TournamentOrders.typed("schedule_match", "match"), one));
        rule("/result", "correct", one);
        rule("/forfeit", "forfeit", one);
        rule("/replay", "replay", one);
    }

    private void rule(String path, String type, TournamentOrders.View view) {
        HttpService service = orders.order(TournamentOrders.typed(type, "match"), view);
        lists.guarded(MATCH + path, HttpMethod.POST, Scope.TOURNAMENTS_RULE, service);
    }

    private void addDisputes(DisputeApi disputes) {
        String all = ONE + "/disputes";
        lists.guarded(all, HttpMethod.GET, Scope.TOURNAMENTS_RULE, disputes.list());
        lists.forBoth(all, HttpMethod.POST, Scope.TOURNAMENTS_RULE, disputes.open());
        lists.guarded(DISPUTE, HttpMethod.GET, Scope.TOURNAMENTS_RULE, disputes.find());
        lists.forBoth(DISPUTE + "/evidence", HttpMethod.POST, Scope.TOURNAMENTS_RULE, disputes.order("add_evidence"));
        lists.forBoth(DISPUTE + "/appeal", HttpMethod.POST, Scope.TOURNAMENTS_RULE, disputes.order("appeal"));
        lists.guarded(DISPUTE + "/ruling", HttpMethod.POST, Scope.TOURNAMENTS_RULE, disputes.order("rule"));
    }

    private void addViews(TournamentExportApi exports) {
        read("/standings", (ctx, standing) -> BracketViews.standings(standing.state()));
        read("/bracket", (ctx, standing) -> BracketViews.drawing(standing.state()));
        read("/schedule", (ctx, standing) -> TournamentViews.schedule(standing.state()));
        lists.guarded(ONE + "/export", HttpMethod.GET, Scope.TOURNAMENTS_READ, exports.export());
        lists.guarded(ONE + "/audit", HttpMethod.GET, Scope.AUDIT_READ, exports::audit);
    }

    private void read(String path, TournamentOrders.View view) {
        lists.forBoth(ONE + path, HttpMethod.GET, Scope.TOURNAMENTS_READ, orders.view(view));
    }
}
