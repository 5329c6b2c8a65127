package dev.naadam.server.app.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.server.app.ledger.UnreadableOrder;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.PauseKind;
import dev.naadam.server.core.lobby.Seat;
import dev.naadam.server.core.lobby.Seat.Role;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapOutcome;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoPatterns;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.lobby.setup.LobbyClocks;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.lobby.setup.RegionTerms.Policy;
import dev.naadam.server.core.lobby.setup.SeriesTerms;
import dev.naadam.server.core.lobby.setup.TeamBudgets;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LobbyOrderTextTest {

    private static final UUID MATCH = UUID.fromString("00000000-0000-0001-0000-000000000002");
    private static final RegionId SEOUL = new RegionId("seoul");

    private final LobbyOrderText text = new LobbyOrderText();

    /** The form is a promise: ledgers that were written yesterday are read tomorrow. */
    private static final Map<String, LobbyOrder> FORMS = Map.ofEntries(
            Map.entry("{'type':'join'}", new LobbyOrder.Join(null, null)),
            Map.entry(
                    "{'type':'join','seat':{'role':'coach','corner':'b'},'code':'K7M2QX'}",
                    new LobbyOrder.Join(new Seat(Role.COACH, Corner.B), "K7M2QX")),
            Map.entry("{'type':'leave'}", new LobbyOrder.Leave()),
            Map.entry("{'type':'ready'}", new LobbyOrder.Ready()),
            Map.entry("{'type':'unready'}", new LobbyOrder.Unready()),
            Map.entry(
                    "{'type':'choose','step':2,'action':'ban_map','choice':'kiln'}",
                    new LobbyOrder.Choose(2, VetoAction.BAN_MAP, "kiln")),
            Map.entry(
                    "{'type':'substitute','corner':'a','out':'ann','in':'ada'}",
                    new LobbyOrder.Substitute(Corner.A, "ann", "ada")),
            Map.entry("{'type':'pause','kind':'tactical'}", new LobbyOrder.Pause(PauseKind.TACTICAL)),
            Map.entry("{'type':'unpause'}", new LobbyOrder.Unpause()),
            Map.entry("{'type':'time_passed'}", new LobbyOrder.TimePassed()),
            Map.entry("{'type':'region_assigned','region':'seoul'}", new LobbyOrder.RegionAssigned(SEOUL)),
            Map.entry("{'type':'delayed','reason':'no room'}", new LobbyOrder.Delayed("no room")),
            Map.entry(
                    "{'type':'match_made','map':1,'attempt':2,'match':'" + MATCH + "','region':'seoul','node':'n1'}",
                    new LobbyOrder.MatchMade(1, 2, MATCH, SEOUL, "n1")),
            Map.entry(
                    "{'type':'match_started','map':1,'match':'" + MATCH + "'}", new LobbyOrder.MatchStarted(1, MATCH)),
            Map.entry(
                    "{'type':'map_ended','map':1,'match':'" + MATCH + "','outcome':{'winner':'a','pointsA':7,"
                            + "'pointsB':5,'reason':'rounds'},'hash':'fffffffffffffffe','grade':'b'}",
                    new LobbyOrder.MapEnded(1, MATCH, new MapOutcome(Corner.A, 7, 5, "rounds"), -2, Grade.B)),
            Map.entry(
                    "{'type':'map_ended','map':1,'match':'" + MATCH
                            + "','outcome':{'pointsA':7,'pointsB':7,'reason':'draw'},'hash':'000000000000cafe'}",
                    new LobbyOrder.MapEnded(1, MATCH, new MapOutcome(null, 7, 7, "draw"), 0xCAFE, null)),
            Map.entry(
                    "{'type':'pause_begun','map':1,'match':'" + MATCH + "','number':2}",
                    new LobbyOrder.PauseBegun(1, MATCH, 2)),
            Map.entry(
                    "{'type':'pause_ended','map':1,'match':'" + MATCH + "','number':2}",
                    new LobbyOrder.PauseEnded(1, MATCH, 2)),
            Map.entry("{'type':'match_lost','map':1,'match':'" + MATCH + "'}", new LobbyOrder.MatchLost(1, MATCH)),
            Map.entry("{'type':'misplaced','map':1,'match':'" + MATCH + "'}", new LobbyOrder.Misplaced(1, MATCH)),
            Map.entry("{'type':'forfeit','corner':'b'}", new LobbyOrder.Forfeit(Corner.B)),
            Map.entry("{'type':'retry'}", new LobbyOrder.Retry()),
            Map.entry("{'type':'handed_on'}", new LobbyOrder.HandedOn()),
            Map.entry("{'type':'cancel','reason':'rain'}", new LobbyOrder.Cancel("rain")));

    @Test
    void everyOrderHasItsForm() throws UnreadableOrder {
        for (Map.Entry<String, LobbyOrder> entry : FORMS.entrySet()) {
            String form = entry.getKey().replace('\'', '"');

            assertThat(text.write(entry.getValue())).isEqualTo(form);
            assertThat(text.read(form)).isEqualTo(entry.getValue());
        }
    }

    @Test
    void aSetupIsReadAsItWasWritten() throws UnreadableOrder {
        Origin origin = new Origin(MATCH, "1.1.2.1", 3);
        for (LobbySetup setup : List.of(setup(origin, null, "coy"), setup(null, "K7M2QX", null))) {
            LobbyOrder open = new LobbyOrder.Open(MATCH, setup);

            assertThat(text.read(text.write(open))).isEqualTo(open);
        }
    }

    @Test
    void aSetupFromBeforeThereWasAWordForItsDurabilityIsStrict() throws UnreadableOrder {
        String now = text.write(new LobbyOrder.Open(MATCH, setup(null, null, null)));

        String then = now.replace("\"durability\":\"provisional\",", "");

        assertThat(then).isNotEqualTo(now);
        assertThat(text.read(then)).isEqualTo(new LobbyOrder.Open(MATCH, setup(null, null, null, Durability.STRICT)));
    }

    @Test
    void theLargestSetupFitsALine() {
        LobbyOrder open = new LobbyOrder.Open(MATCH, setup(null, "K7M2QX", null));

        assertThat(text.write(open).length()).isLessThan(Entry.MAX_ORDER_CHARS / 16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{'type':'leave'} {}",
                "{'type':'leave','type':'leave'}",
                "{'type':'leave','so':1}",
                "{'type':'fly'}",
                "{'type':7}",
                "{'type':'pause'}",
                "{'type':'pause','kind':'TACTICAL'}",
                "{'type':'pause','kind':'coffee'}",
                "{'type':'forfeit','corner':null}",
                "{'type':'delayed','reason':7}",
                "{'type':'choose','step':1.5,'action':'ban_map','choice':'kiln'}",
                "{'type':'choose','step':'1','action':'ban_map','choice':'kiln'}",
                "{'type':'choose','step':99999999999,'action':'ban_map','choice':'kiln'}",
                "{'type':'region_assigned','region':'no such/place'}",
                "{'type':'match_lost','map':1,'match':'1-1-1-1-1'}",
                "{'type':'join','seat':{'role':'coach','corner':'b','row':1}}",
                "{'type':'join','seat':[[[[[[[[[[]]]]]]]]]]}",
                "{'type':'map_ended','map':1,'match':'00000000-0000-0001-0000-000000000002','outcome':{'pointsA':7,"
                        + "'pointsB':7,'reason':'draw'},'hash':'cafe'}",
                "{'type':'open','lobby':'00000000-0000-0001-0000-000000000002'}",
                "{'type':'open','lobby':'00000000-0000-0001-0000-000000000002','setup':{}}",
            })
    void whatIsOddIsRefused(String form) {
        assertThatThrownBy(() -> text.read(form.replace('\'', '"'))).isInstanceOf(UnreadableOrder.class);
    }

    @Test
    void aFaultIsNamedByItsPlaceAndNotQuoted() {
        assertThatThrownBy(() -> text.read("{\"type\":\"pause\",\"kind\":\"a\\r\\nb\"}"))
                .hasMessage("/kind: none of its words");
    }

    @Test
    void textsLongerThanALineAreNotRead() {
        String longText = "{\"type\":\"leave\"" + " ".repeat(Entry.MAX_ORDER_CHARS) + "}";

        assertThatThrownBy(() -> text.read(longText)).isInstanceOf(UnreadableOrder.class);
    }

    private static LobbySetup setup(@Nullable Origin origin, @Nullable String code, @Nullable String coach) {
        return setup(origin, code, coach, Durability.PROVISIONAL);
    }

    private static LobbySetup setup(
            @Nullable Origin origin, @Nullable String code, @Nullable String coach, Durability durability) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("best-of-rounds", "12");
        return new LobbySetup(
                origin,
                "gobi",
                List.of(
                        new LobbyTeam("t1", "Falcons", 2, List.of("ann", "abe"), List.of("ada"), coach),
                        new LobbyTeam("t2", "Wölfe", 2, List.of("bob"), List.of(), null)),
                List.of("cas"),
                code,
                new GameTerms("arena", 60, options, "map", "team0-side", List.of("attack", "defend")),
                new SeriesTerms(3, List.of("kiln", "quarry", "steppe"), VetoPatterns.standard(3, 3, true, 2)),
                new RegionTerms(Policy.VETO, List.of(SEOUL, new RegionId("tokyo")), true, false),
                durability,
                new LobbyClocks(600, 30, 20, 60, 120),
                new TeamBudgets(4, 30, 1, 300, 1),
                90);
    }
}
