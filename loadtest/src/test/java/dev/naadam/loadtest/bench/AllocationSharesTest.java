package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationSharesTest {

    private final AllocationShares shares = new AllocationShares();

    @Test
    void givesASampleToOurCodeOnlyIfNoCipherAndNoNettyIsFurtherInside() {
        shares.add("shard-0", List.of("byte[]", "javax.crypto.Cipher", "dev.naadam.protocol.crypto.Sealer"), 700);
        shares.add("shard-0", List.of("java.util.ArrayList", "dev.naadam.server.core.session.MatchSession"), 100);
        shares.add("shard-0", List.of("io.netty.buffer.PoolArena", "dev.naadam.server.udp.NettyDatagramPort"), 200);

        Allocation allocation = shares.of(2000);

        assertThat(allocation).isEqualTo(new Allocation(2000, 200));
    }

    @Test
    void countsWhatOtherThreadsAllocateAsNobodysTick() {
        shares.add("http-1", List.of("dev.naadam.server.app.control.Matches"), 300);
        shares.add("shard-0", List.of("dev.naadam.server.core.session.MatchSession"), 100);

        assertThat(shares.of(400)).isEqualTo(new Allocation(400, 100));
    }

    @Test
    void hasNoSharesWithoutSamples() {
        assertThat(shares.of(400)).isEqualTo(new Allocation(400, 0));
    }
}
