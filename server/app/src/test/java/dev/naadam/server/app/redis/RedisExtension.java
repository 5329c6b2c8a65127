package dev.naadam.server.app.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * A real Redis for tests, one for the whole run, emptied before each class; its {@link RedisUri} is a test's parameter.
 *
 * <p>The first of these that is there: {@code -Dtest.redis.uri}, Docker, the binary that {@code REDIS_SERVER} names, the
 * bundled binary. With {@code -Dtest.redis=docker} a missing Docker is an error and not a reason to look on. A test that
 * stops its Redis opens an {@link EmbeddedRedis} of its own.
 */
public final class RedisExtension implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RedisExtension.class);
    private static final String IMAGE = "redis:7-alpine";

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        RawRedis.command(running(context).uri(), "FLUSHALL");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RedisUri.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).uri();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, ignored -> start(), Running.class);
    }

    /** A Redis and how to end it. */
    private record Running(String kind, RedisUri uri, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    private static Running start() {
        Running running = choose();
        System.out.println("Redis for tests: " + running.kind() + " at " + running.uri());
        return running;
    }

    private static Running choose() {
        String given = System.getProperty("test.redis.uri", "");
        if (!given.isBlank()) {
            return new Running("given by -Dtest.redis.uri", RedisUri.parse(given), () -> {});
        }
        boolean mustBeDocker = "docker".equals(System.getProperty("test.redis", ""));
        if (isDockerLikely() && DockerClientFactory.instance().isDockerAvailable()) {
            return docker();
        }
        if (mustBeDocker) {
            throw new IllegalStateException("-Dtest.redis=docker was given and no Docker answers");
        }
        return embedded();
    }

    /** Asked first, since Testcontainers prints a page of errors when it finds no Docker. */
    private static boolean isDockerLikely() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static Running docker() {
        GenericContainer<?> container = new GenericContainer<>(IMAGE).withExposedPorts(RedisUri.DEFAULT_PORT);
        container.start();
        RedisUri uri =
                RedisUri.parse("redis://" + container.getHost() + ":" + container.getMappedPort(RedisUri.DEFAULT_PORT));
        return new Running("Docker, " + IMAGE, uri, container::stop);
    }

    private static Running embedded() {
        String variable = System.getenv("REDIS_SERVER");
        try {
            Path folder = Files.createTempDirectory("naadam-redis-");
            EmbeddedRedis redis = EmbeddedRedis.open(folder, RedisBinary.fromVariable(variable), new SecureRandom());
            String kind = variable == null ? "the bundled binary" : "REDIS_SERVER " + variable;
            return new Running(kind, redis.uri(), () -> {
                redis.close();
                remove(folder);
            });
        } catch (Exception e) {
            throw new IllegalStateException("no Redis for tests", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("the tests' Redis left " + folder, e);
        }
    }
}
