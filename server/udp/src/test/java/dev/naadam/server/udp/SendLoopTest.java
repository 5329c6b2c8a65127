package dev.naadam.server.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a batch when the system does not just take it: the answers are scripted. */
class SendLoopTest {

    private static final int EPERM = 1;

    private final FaultCounts faults = new FaultCounts();
    private final List<String> calls = new ArrayList<>();

    @Test
    void goesOnBehindWhatWasTaken() {
        assertThat(loop(3, 2).send(5)).isZero();

        assertThat(calls).containsExactly("5 from 0", "2 from 3");
    }

    @Test
    void triesAgainAfterASignalAndAfterAClosedPort() {
        assertThat(loop(-LinuxCalls.EINTR, -LinuxCalls.ECONNREFUSED, 5).send(5)).isZero();

        assertThat(calls).containsExactly("5 from 0", "5 from 0", "5 from 0");
        assertThat(faults.of(SocketFault.INTERRUPTED)).isEqualTo(1);
        assertThat(faults.of(SocketFault.REFUSED)).isEqualTo(1);
    }

    @Test
    void dropsTheRestWhenTheSocketIsFull() {
        assertThat(loop(2, -LinuxCalls.EAGAIN).send(5)).isEqualTo(3);

        assertThat(faults.of(SocketFault.FULL)).isEqualTo(1);
    }

    @Test
    void dropsTheRestWhenTheSystemHasNoMemory() {
        assertThat(loop(-LinuxCalls.ENOBUFS).send(5)).isEqualTo(5);

        assertThat(faults.of(SocketFault.NO_BUFFERS)).isEqualTo(1);
    }

    @Test
    void dropsOnlyTheDatagramThatCanNotBeSent() {
        assertThat(loop(1, -EPERM, 3).send(5)).isEqualTo(1);

        assertThat(calls).containsExactly("5 from 0", "4 from 1", "3 from 2");
        assertThat(faults.of(SocketFault.OTHER)).isEqualTo(1);
    }

    @Test
    void givesUpAfterAnEndlessRowOfSignals() {
        SendLoop loop = new SendLoop((from, count) -> -LinuxCalls.EINTR, faults);

        assertThat(loop.send(5)).isEqualTo(5);

        assertThat(faults.of(SocketFault.INTERRUPTED)).isEqualTo(16);
    }

    private SendLoop loop(int... answers) {
        return new SendLoop(
                (from, count) -> {
                    calls.add(count + " from " + from);
                    return answers[calls.size() - 1];
                },
                faults);
    }
}
