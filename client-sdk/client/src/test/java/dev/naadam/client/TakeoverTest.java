package dev.naadam.client;

import static dev.naadam.client.ClientState.PLAYING;
import static dev.naadam.client.ClientState.TIMED_OUT;
import static dev.naadam.client.ClientState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.Moved;
import dev.naadam.testkit.ReceivedPacket;
import dev.naadam.testkit.StateDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server of a match falls silent, and another one goes on with it. */
class TakeoverTest {

    private final Playground ground = new Playground(60).playing(10);
    /** The waiting room was silent too. */
    private final int before = ground.server.resumes();

    @Test
    void asksForAnotherOwnerAfter100MillisOfSilence() {
        ground.run(99);
        assertThat(asked()).isZero();

        ground.run(2);

        assertThat(asked()).isEqualTo(1);
        assertThat(ground.client.state()).isEqualTo(PLAYING);
    }

    @Test
    void asksEvery50MillisUntilTheSessionTimesOut() {
        ground.run(1_001);
        assertThat(asked()).isEqualTo(19);

        ground.run(4_000);

        assertThat(ground.client.state()).isEqualTo(TIMED_OUT);
        assertThat(asked()).isEqualTo(98);
    }

    @Test
    void waitsForSixTicksWhereTheyAreLonger() {
        Playground slow = new Playground(20).playing(10);

        int askedBefore = slow.server.resumes();

        slow.run(299);
        assertThat(slow.server.resumes()).isEqualTo(askedBefore);
        slow.run(2);

        assertThat(slow.server.resumes()).isEqualTo(askedBefore + 1);
    }

    @Test
    void anOwnerThatWasMerelySlowIsNotLeft() {
        ground.run(180);
        int asked = asked();

        ground.send(new StateDraft(11, DotGame.view(11)).against(10));
        ground.run(90);

        assertThat(asked).isEqualTo(2);
        assertThat(asked()).isEqualTo(asked);
        assertThat(ground.diary.ticks).containsExactly(10L, 11L);
        assertThat(ground.diary.moves).isEmpty();
    }

    @Test
    void goesOnWithTheNewOwnerInTheSameSession() {
        ground.run(50);
        ground.server.takeOver(new Resumed(2, 12, 4000, List.of()));
        ground.run(60);

        ground.send(new StateDraft(13, DotGame.view(13)).epoch(2));

        assertThat(ground.diary.moves).containsExactly(new Diary.Move(2, 12, 100));
        assertThat(ground.diary.ticks).containsExactly(10L, 13L);
        assertThat(ground.diary.wrongViews).isZero();
        assertThat(ground.client.state()).isEqualTo(PLAYING);
        assertThat(ground.client.statistics().ownersFollowed()).isEqualTo(1);
    }

    @Test
    void hasNoKeysOfALowerEpochAnyMore() {
        ground.server.takeOver(new Resumed(2, 10, 4000, List.of()));
        ground.run(110);
        ground.server.takeOver(new Resumed(3, 10, 4000, List.of()));
        ground.run(110);
        assertThat(ground.client.gameAddress()).isEqualTo(Playground.ADDRESS);

        // an owner of epoch 2 has thawed
        ground.server.takeOver(new Resumed(2, 10, 4000, List.of()));
        ground.send(new StateDraft(11, DotGame.view(11)).epoch(2));

        assertThat(ground.diary.moves).hasSize(2);
        assertThat(ground.diary.ticks).containsExactly(10L);
        assertThat(ground.client.statistics().count(PacketFate.WRONG_PHASE)).isEqualTo(1);
    }

    @Test
    void acknowledgesNothingUntilTheNewOwnersFirstState() {
        ground.server.takeOver(new Resumed(2, 10, 4000, List.of()));
        ground.run(130);
        assertThat(lastInput().ackTick()).isZero();

        ground.send(new StateDraft(11, DotGame.view(11)).epoch(2));
        ground.run(40);

        assertThat(lastInput().ackTick()).isEqualTo(11);
    }

    @Test
    void sendsAllInputsAgainThatAreNotSettledAlsoThoseThatWereHeld() {
        ground.send(new StateDraft(11, DotGame.view(11)).held(0b1111_1111));
        ground.server.takeOver(new Resumed(2, 11, 4000, List.of()));

        ground.run(130);

        assertThat(lastInput().firstTick()).isEqualTo(12);
    }

    @Test
    void sendsTheOldestInputsFirstAfterALongGap() {
        ground.run(1_000);
        ground.server.takeOver(new Resumed(2, 11, 4000, List.of()));

        ground.run(60);

        InputPacket input = lastInput();
        assertThat(input.firstTick()).isLessThanOrEqualTo(13);
        assertThat(input.count()).isEqualTo(32);
    }

    @Test
    void takesBackWhatWasShownBeforeItWasCommitted() {
        ground.send(new StateDraft(15, DotGame.view(15)).commitLag(4));
        ground.server.takeOver(new Resumed(2, 12, 4000, List.of()));
        ground.run(110);

        ground.send(new StateDraft(13, DotGame.view(13)).epoch(2));
        ground.send(new StateDraft(14, DotGame.view(14)).epoch(2).against(13));
        ground.send(new StateDraft(15, DotGame.view(15)).epoch(2).against(14));

        assertThat(ground.diary.ticks).containsExactly(10L, 15L, 13L, 14L, 15L);
        assertThat(ground.diary.wrongViews).isZero();
        assertThat(ground.diary.committedTick).isEqualTo(15);
    }

    @Test
    void followsNobodyWhoHasLessThanItWasToldIsCommitted() {
        ground.server.takeOver(new Resumed(2, 9, 4000, List.of()));

        ground.run(300);

        assertThat(ground.diary.moves).isEmpty();
        assertThat(ground.client.statistics().ownersRefused()).isPositive();
    }

    @Test
    void followsWhereItsOwnerSendsItWithoutAQuestion() {
        ground.server.sendMoved(new Moved(2, 10, Playground.ADDRESS, 4000));
        ground.server.takeOver(new Resumed(2, 10, 4000, List.of()));
        ground.run(1);
        assertThat(lastInput().ackTick()).isZero();

        ground.send(new StateDraft(11, DotGame.view(11)).epoch(2));

        assertThat(asked()).isZero();
        assertThat(ground.diary.moves).containsExactly(new Diary.Move(2, 10, 0));
        assertThat(ground.diary.ticks).containsExactly(10L, 11L);
    }

    @Test
    void isSentNeitherBackNorToWhoHasLost() {
        ground.server.sendMoved(new Moved(2, 9, Playground.ADDRESS, 4000));
        ground.server.sendMoved(new Moved(2, 11, Playground.ADDRESS, 4001));
        ground.run(0);
        assertThat(ground.diary.moves).hasSize(1);
        ground.server.takeOver(new Resumed(2, 11, 4001, List.of()));

        ground.server.sendMoved(new Moved(2, 11, Playground.ADDRESS, 4002));
        ground.run(0);

        assertThat(ground.diary.moves).hasSize(1);
        assertThat(ground.client.statistics().ownersRefused()).isEqualTo(2);
    }

    @Test
    void findsAnotherOwnerWhileItWaitsForTheMatch() {
        Playground waiting = new Playground(60).connected();
        waiting.server.sendWaiting(1, 2);
        waiting.run(0);
        waiting.server.takeOver(new Resumed(2, 0, 4000, List.of()));

        waiting.run(310);
        waiting.send(new StateDraft(1, DotGame.view(1)).epoch(2));

        assertThat(waiting.diary.moves).hasSize(1);
        assertThat(waiting.diary.changes).contains(WAITING).endsWith(PLAYING);
    }

    private int asked() {
        return ground.server.resumes() - before;
    }

    private InputPacket lastInput() {
        ReceivedPacket last = ground.server.expect(PacketType.INPUT);
        for (ReceivedPacket next = last; next != null; next = ground.server.next(PacketType.INPUT)) {
            last = next;
        }
        InputPacket input = new InputPacket();
        byte[] content = last.content();
        assertThat(input.read(content, content.length, new DotGame().inputBytes()))
                .isEqualTo(PacketFate.ACCEPTED);
        return input;
    }
}
