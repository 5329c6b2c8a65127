package dev.naadam.server.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs are taken, and as what. */
final class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, example.org, 443, /",
        "https://Hooks.Example.ORG:8443/a/b?c=d&e=%20, hooks.example.org, 8443, /a/b?c=d&e=%20",
        "https://example.org?x, example.org, 443, /?x",
        "https://xn--bcher-kva.example/, xn--bcher-kva.example, 443, /",
        "https://1.example, 1.example, 443, /",
    })
    void readsWhereToGo(String url, String host, int port, String path) throws TargetRefused {
        assertThat(Target.of(url, false)).isEqualTo(new Target(true, host, port, path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "http://example.org/|not encrypted",
                "ftp://example.org/|not a URL",
                "HTTPS://example.org/|not a URL",
                "//example.org/|not a URL",
                "example.org|not a URL",
                "https:example.org|not a URL",
                "https:///path|no host name",
                "https://@example.org/|user information",
                "https://user:secret@example.org/|user information",
                "https://example.org:443@127.0.0.1/|user information",
                "https://example.org#@127.0.0.1/|fragment",
                "https://example.org/#x|fragment",
                "https://example.org:80/|port 80",
                "https://example.org:22/|port 22",
                "https://example.org:0/|port 0",
                "https://example.org:65536/|port 65536",
                "https://example.org:/|not a host name",
                "https://example.org:-1/|not a host name",
                "https://127.0.0.1/|an address",
                "https://127.1/|an address",
                "https://2130706433/|an address",
                "https://0x7f000001/|an address",
                "https://0x7f.0.0.1/|an address",
                "https://0177.0.0.1/|an address",
                "https://0X7F.1/|an address",
                "https://169.254.169.254/latest/meta-data/|an address",
                "https://8.8.8.8/|an address",
                "https://[::1]/|not a host name",
                "https://[::ffff:127.0.0.1]/|not a host name",
                "https://[fd00:ec2::254]/|not a host name",
                "https://localhost/|without a dot",
                "https://redis/|without a dot",
                "https://api.localhost/|without a dot",
                "https://example..org/|not a host name",
                "https://.example.org/|not a host name",
                "https://example.org./|not a host name",
                "https://-a.example.org/|not a host name",
                "https://exa%6dple.org/|not a host name",
                "https://b\u00fccher.example/|a character that no URL has",
                "https://\u2460\u2461\u2466.0.0.1/|a character that no URL has",
                "https://127\u30020\u30020\u30021/|a character that no URL has",
                "https://example.org\\@127.0.0.1/|user information",
                "https://example.org\\.evil.example/|not a host name",
                "https://example.org/a b|a character that no URL has",
                "https://example.org/<x>|percent-encoded",
                "https://example.org/%zz|percent-encoded",
            })
    void refusesWhatIsOddAndSaysWhy(String url, String why) {
        assertThatThrownBy(() -> Target.of(url, false))
                .isInstanceOf(TargetRefused.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/\r\nHost: other",
                "https://example.org/\t",
                "https://example.org/\0",
                " https://example.org/"
            })
    void refusesWhatWouldBreakARequest(String url) {
        assertThatThrownBy(() -> Target.of(url, true)).hasMessageContaining("a character that no URL has");
    }

    @Test
    void refusesUrlsThatAreTooLong() throws TargetRefused {
        String longest = "https://example.org/" + "a".repeat(492);

        assertThat(Target.of(longest, false).path()).hasSize(493);
        assertThatThrownBy(() -> Target.of(longest + "a", false)).hasMessage("513 characters (expected: at most 512)");
    }

    @Test
    void takesPlainHttpAnyPortAndThisMachineOnlyByTheExplicitOption() throws TargetRefused {
        assertThat(Target.of("http://127.0.0.1:8080/x", true)).isEqualTo(new Target(false, "127.0.0.1", 8080, "/x"));
        assertThat(Target.of("https://localhost:9443/", true).host()).isEqualTo("localhost");
        assertThatThrownBy(() -> Target.of("http://127.0.0.2/", true)).hasMessageContaining("an address");
    }

    @Test
    void namesThePortToTheServerOnlyIfItIsNotTheUsualOne() throws TargetRefused {
        assertThat(Target.of("https://example.org:443/", false).authority()).isEqualTo("example.org");
        assertThat(Target.of("https://example.org:8443/", false).authority()).isEqualTo("example.org:8443");
    }
}
