package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.RedisUri;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UnsafeCombinationsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --bind=0.0.0.0                                        | --bind 0.0.0.0 needs --advertise: tickets must name one address
            --bind=224.0.0.1 --advertise=203.0.113.7              | --bind 224.0.0.1 is a multicast address
            --bind=0.0.0.0 --advertise=0.0.0.0                    | --advertise 0.0.0.0 is no address of one machine
            --bind=0.0.0.0 --advertise=239.1.2.3                  | --advertise 239.1.2.3 is no address of one machine
            --bind=0.0.0.0 --advertise=255.255.255.255            | --advertise 255.255.255.255 is no address of one machine
            --bind=0.0.0.0 --advertise=play.example               | --advertise: 'play.example' is no IPv4 address (expected: like 203.0.113.7)
            --advertise=203.0.113.7                               | --advertise 203.0.113.7 with --bind 127.0.0.1: players elsewhere would be sent to an address that nobody listens on
            --game-port=7400 --shards=2 --handshake-port=7401     | --handshake-port 7401 is one of the shards' ports: --game-port 7400 to 7401
            --game-port=65535 --shards=2                          | --game-port 65535 with 2 --shards ends beyond port 65535
            --redis=http://cache                                  | --redis: Redis URL: unknown scheme (expected: redis://[[user]:password@]host[:port][/database] or rediss://...)
            --redis=redis://:hush@cache                           | --redis redis://cache:6379 would send the password unencrypted to another machine (expected: rediss://, or --insecure-redis)
            --ready-file=out --api-key-file=out                   | --ready-file and --api-key-file are the same file
            """)
    void areRefusedByName(String arguments, String expected) {
        assertThat(fault(arguments)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--bind=0.0.0.0 --advertise=203.0.113.7",
                "--bind=0.0.0.0 --advertise=127.0.0.1",
                "--handshake-port=0 --game-port=0 --shards=256",
                "--handshake-port=7409 --game-port=7410",
                "--redis=redis://cache",
                "--redis=redis://:hush@127.0.0.1",
                "--redis=redis://:hush@[::1]:6379",
                "--redis=rediss://:hush@cache",
                "--redis=redis://:hush@cache --insecure-redis"
            })
    void whatIsSafeIsNot(String arguments) {
        assertThat(fault(arguments)).isNull();
    }

    @Test
    void aPasswordFromAFileIsOneToo() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "hush\n");
        String option = " --redis-password-file=" + file;

        assertThat(fault("--redis=redis://cache" + option))
                .contains("unencrypted")
                .doesNotContain("hush");
        assertThat(fault("--redis=redis://:other@cache" + option)).contains("both name a password");
        assertThat(fault(option.strip())).contains("without --redis");
        assertThat(fault("--redis=rediss://cache --redis-password-file=" + folder.resolve("none")))
                .isEqualTo("--redis-password-file: " + folder.resolve("none") + " can't be read");
    }

    @Test
    void thePasswordOfTheFileIsTheOneThatIsUsed() throws BootFailure, IOException {
        Path file = Files.writeString(folder.resolve("password"), " h@sh/ \n");

        ServerOptions options = parse("--redis=rediss://ann:@cache/2 --redis-password-file=" + file);

        assertThat(options.redisUri()).extracting(RedisUri::text).isEqualTo("rediss://ann:h%40sh%2F@cache/2");
    }

    private static @Nullable String fault(String arguments) {
        return UnsafeCombinations.firstFault(parse(arguments));
    }

    private static ServerOptions parse(String arguments) {
        ServerOptions options = new ServerOptions();
        new CommandLine(options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        return options;
    }
}
