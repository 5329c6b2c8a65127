package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.KeyAdministration;
import dev.naadam.server.app.control.MatchCreation;
import dev.naadam.server.app.control.MatchListing;
import dev.naadam.server.app.control.Matches;
import dev.naadam.server.app.control.Nodes;
import dev.naadam.server.app.control.Pauses;
import dev.naadam.server.app.control.Referee;
import dev.naadam.server.app.control.RegionProofs;
import dev.naadam.server.app.control.Replays;
import dev.naadam.server.app.control.WebhookAdministration;
import dev.naadam.server.app.control.identity.Identities;

/**
 * What organizers and operators can do.
 *
 * @param creation create
 * @param matches mint, look at, follow
 * @param listing find again
 * @param referee abort, kick, ban
 * @param pauses stand still, go on
 * @param keys create, list and revoke API keys
 * @param identities who vouches for players beside the platform
 * @param nodes what operators see
 * @param measuring how far players are from regions
 * @param proofs why matches are played where they are
 * @param replays what is left of matches
 * @param webhooks who is told what happens
 * @param lobbies where players meet
 * @param tournaments whole events
 */
public record UseCases(
        MatchCreation creation,
        Matches matches,
        MatchListing listing,
        Referee referee,
        Pauses pauses,
        KeyAdministration keys,
        Identities identities,
        Nodes nodes,
        Measuring measuring,
        RegionProofs proofs,
        Replays replays,
        WebhookAdministration webhooks,
        LobbyServices lobbies,
        TournamentParts tournaments) {}
