package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.server.app.control.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an operator may say a node is. */
class NodeProfileTest {

    @Test
    void doesEverythingInOneRegionUnlessToldOtherwise() throws Exception {
        NodeProfile profile = profile();

        assertThat(profile.roles()).containsExactlyInAnyOrder(Role.CONTROL, Role.SESSION);
        assertThat(profile.regions()).containsExactly("local");
    }

    @Test
    void takesRolesAndRegionsOneByOneOrAsLists() throws Exception {
        NodeProfile profile = profile("--role=session", "--region=eu-west,eu-north", "--region=asia", "--region=asia");

        assertThat(profile.isSession()).isTrue();
        assertThat(profile.isControl()).isFalse();
        assertThat(profile.regions()).containsExactly("eu-west", "eu-north", "asia");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--role=           | --role: '' is no role (expected: some of control, session, beacon)",
                "--role=relay      | --role: 'relay' is no role (expected: some of control, session, beacon)",
                "--role=,control  | --role: '' is no role (expected: some of control, session, beacon)",
                "--role=Control    | --role: 'Control' is no role (expected: some of control, session, beacon)",
                "--region=         | --region: '' is no id of a region (expected: 1 to 64 of A-Z a-z 0-9 . _ -)",
                "--region=eu west  | --region: 'eu west' is no id of a region (expected: 1 to 64 of A-Z a-z 0-9 . _ -)",
                "--region=fair     | --region: 'fair' is what matches say whose region is to be chosen",
                "--region=1,2,3,4,5,6,7,8,9,a,b,c,d,e,f,g,h | --region: 17 regions (expected: 1 to 16)",
            })
    void saysInOneLineWhatCannotBe(String option, String message) {
        assertThatThrownBy(() -> profile(option))
                .isInstanceOf(BootFailure.class)
                .hasMessage(message);
    }

    private static NodeProfile profile(String... arguments) throws BootFailure {
        ServerOptions options = new ServerOptions();
        new CommandLine(new Nothing())
                .addMixin("options", options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(arguments);
        return NodeProfile.of(options);
    }

    @Command
    private static final class Nothing {}
}
