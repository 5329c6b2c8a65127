package dev.naadam.server.core.handshake;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.server.core.session.RateBudget;
import org.jspecify.annotations.Nullable;

/**
 * Answers players whose owner fell silent, if their match is here now (PROTOCOL.md section 3). One thread.
 *
 * <p>What needs no key comes first, and a look at the table next: all players of a region ask every node for each match that
 * died, and only those nodes that have it must pay an HMAC. Budgets guard the HMAC alone, so that nobody is out of budget for
 * having asked before the takeover was through.
 */
final class ResumeDesk {

    private final SeatDirectory directory;
    private final RateBudget proofs;
    private final SourceBudgets sources;
    private byte @Nullable [] answer;

    ResumeDesk(SeatDirectory directory, HandshakeLimits limits, Entropy entropy, long nowNanos) {
        this.directory = directory;
        this.proofs = new RateBudget(limits.challengesPerSecond(), nowNanos);
        this.sources = SourceBudgets.perSecond(
                limits.greetingsPerSecondAndSource(), limits.greetingBurstPerSource(), entropy, nowNanos);
    }

    /** Judges a RESUME; {@code ACCEPTED}: {@link #answer} is to be sent. */
    PacketFate judge(byte[] packet, int length, long address, long nowNanos) {
        answer = null;
        PacketFate fate = Resume.check(packet, length);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        TakenSessions.Taken taken = directory.takenOver(Resume.cid(packet));
        if (taken == null) {
            return PacketFate.UNKNOWN_CID;
        }
        Resumed resumed = taken.takeover().answer();
        if (Resume.epoch(packet) >= resumed.epoch()) {
            return PacketFate.WRONG_STATE;
        }
        if (!sources.take(address, nowNanos) || !proofs.take(1, nowNanos)) {
            return PacketFate.RATE_LIMITED;
        }
        if (!Resume.isAuthentic(packet, taken.resumeKey())) {
            return PacketFate.FORGED;
        }
        Resume resume = Resume.read(packet);
        if (!taken.takeover().has(resume.committedTick())) {
            return PacketFate.WRONG_STATE;
        }
        answer = resumed.toBytes(resume.clientRandom(), taken.resumeKey());
        return PacketFate.ACCEPTED;
    }

    /** What the RESUME judged last is answered; null: nothing. */
    byte @Nullable [] answer() {
        return answer;
    }
}
