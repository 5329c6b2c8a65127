package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0-1       | 0 | 1
            0-63      | 0 | 1
            3,5       | 3 | 5
            2,4-7,9   | 2 | 4
            6-7       | 6 | 7
            """)
    void takesTheFirstTwoThatThisProcessMayUse(String list, int server, int load) throws Exception {
        Cores cores = Cores.of("Name:\tjava\nCpus_allowed:\tff\nCpus_allowed_list:\t" + list + "\nThreads:\t9\n");

        assertThat(cores).isEqualTo(new Cores(server, load));
    }

    @Test
    void refusesAMachineWithOneCore() {
        assertThatThrownBy(() -> Cores.of("Cpus_allowed_list:\t0\n"))
                .isInstanceOf(Refused.class)
                .hasMessage("this process may use 1 core(s), the benchmark needs two: one for the server, one for the"
                        + " load");
    }

    @Test
    void refusesAKernelThatDoesNotTell() {
        assertThatThrownBy(() -> Cores.of("Name:\tjava\n")).isInstanceOf(Refused.class);
    }

    @Test
    void putsTheCommandBehindTaskset() {
        assertThat(Cores.pinned(3, List.of("floor", "serve"))).containsExactly("taskset", "-c", "3", "floor", "serve");
    }
}
