package dev.naadam.server.core.beacon;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.PlayerClaim;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.server.core.handshake.SourceBudgets;
import org.jspecify.annotations.Nullable;

/**
 * Judges STARTs whose cookie is valid. The order is the defence: budget of the source, the claim's ranges and times, room,
 * and only then its signature; the player's budget last, so that nobody without a true claim uses it up. One thread.
 */
final class StartDesk {

    private final Runs runs;
    private final SourceBudgets starts;
    private final SourceBudgets players;
    private final PacedBudget signatures;

    StartDesk(BeaconBudgets budgets, Runs runs, PacedBudget signatures, Entropy entropy, long nowNanos) {
        this.runs = runs;
        this.starts = SourceBudgets.perSecond(
                budgets.startsPerSecondAndSource(), budgets.startBurstPerSource(), entropy, nowNanos);
        this.players = SourceBudgets.perMinute(budgets.runsPerMinuteAndPlayer(), entropy, nowNanos);
        this.signatures = signatures;
    }

    BeaconFate start(ProbeStart start, Source source, Moment now, BeaconIdentity identity, Replies replies) {
        long id = runs.id(source.wireAddress(), start.clientRandom());
        if (runs.has(id)) {
            return BeaconFate.REPEATED;
        }
        Verdict verdict = judge(start, source, now, identity);
        if (verdict.denial != null) {
            replies.send(source, ProbeDeny.toBytes(start.clientRandom(), verdict.denial));
        }
        if (verdict.fate == BeaconFate.STARTED) {
            runs.open(id, source, verdict.player, now.nanos());
        }
        return verdict.fate;
    }

    private Verdict judge(ProbeStart start, Source source, Moment now, BeaconIdentity identity) {
        if (!starts.take(source.address(), now.nanos())) {
            return Verdict.TOO_MANY;
        }
        boolean isClaimed = start.claim().length > 0;
        PlayerClaim claim = isClaimed ? PlayerClaim.read(start.claim()) : null;
        if (isClaimed && claim == null) {
            return Verdict.BAD_CLAIM;
        }
        if (claim != null && !claim.isValidAt(now.millis())) {
            return Verdict.EXPIRED_CLAIM;
        }
        if (!runs.hasRoom(isClaimed)) {
            return Verdict.FULL;
        }
        return claim == null ? Verdict.ANONYMOUS : judge(claim, now, identity);
    }

    private Verdict judge(PlayerClaim claim, Moment now, BeaconIdentity identity) {
        if (!signatures.take(now.nanos())) {
            return Verdict.BUSY;
        }
        if (!claim.isSigned(identity.platform())) {
            return Verdict.BAD_CLAIM;
        }
        MeasuredPlayer player = claim.player();
        // two organizers' players of one name are two: their ids are the same and their budgets must not be
        long who = Bytes.i64(player.id(), 0) ^ ((long) player.organizer().hashCode() << Short.SIZE);
        return players.take(who, now.nanos()) ? new Verdict(BeaconFate.STARTED, null, player) : Verdict.TOO_MANY;
    }

    /**
     * What becomes of a START.
     *
     * @param denial null: nothing is answered, by a PROBE if it was taken, and else so that the client asks again
     * @param player null: nothing will be signed
     */
    private record Verdict(
            BeaconFate fate,
            @Nullable DenyReason denial,
            @Nullable MeasuredPlayer player) {

        static final Verdict ANONYMOUS = new Verdict(BeaconFate.STARTED, null, null);
        static final Verdict BUSY = new Verdict(BeaconFate.RATE_LIMITED, null, null);
        static final Verdict TOO_MANY = new Verdict(BeaconFate.RATE_LIMITED, DenyReason.TOO_MANY, null);
        static final Verdict BAD_CLAIM = new Verdict(BeaconFate.BAD_CLAIM, DenyReason.BAD_CLAIM, null);
        static final Verdict EXPIRED_CLAIM = new Verdict(BeaconFate.EXPIRED_CLAIM, DenyReason.EXPIRED_CLAIM, null);
        static final Verdict FULL = new Verdict(BeaconFate.FULL, DenyReason.FULL, null);
    }
}
