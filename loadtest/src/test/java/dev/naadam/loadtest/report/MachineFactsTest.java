package dev.naadam.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineFactsTest {

    @Test
    void neverShowAnApiKey() {
        assertThat(MachineFacts.here(List.of("--api-key", "nk_secret", "--json"))
                        .commandLine())
                .containsExactly("--api-key", "***", "--json");
        assertThat(MachineFacts.here(List.of("--api-key=nk_secret", "--bots", "10"))
                        .commandLine())
                .containsExactly("--api-key=***", "--bots", "10");
    }

    @Test
    void nameTheMachine() {
        MachineFacts facts = MachineFacts.here(List.of());

        assertThat(facts.cores()).isPositive();
        assertThat(facts.jdk()).contains(System.getProperty("java.version"));
        assertThat(facts.system()).contains(System.getProperty("os.name"));
    }
}
