package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.naadam.server.app.control.http.ApiBench.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class AccessLogIT {

    private final Logger log = (Logger) LoggerFactory.getLogger(AccessLog.class);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final ApiBench api;

    AccessLogIT() throws BindFailed {
        api = new ApiBench();
    }

    @BeforeEach
    void listen() {
        appender.list = new CopyOnWriteArrayList<>();
        appender.start();
        log.addAppender(appender);
    }

    @AfterEach
    void stop() {
        log.detachAppender(appender);
        api.close();
    }

    @Test
    void writesOneLineWithoutSecretsForEachRequestThatMayChangeSomething() throws Exception {
        Page created = api.post("/v1/matches", ApiBench.DUEL);
        String location = created.header("Location");
        api.get(location);
        Page refused = api.post("/v1/matches", "{}");

        List<String> lines =
                Awaitility.await().atMost(Duration.ofSeconds(5)).until(this::lines, seen -> seen.size() >= 2);

        assertThat(refused.status()).isEqualTo(422);
        String keyId = api.key.substring(3, 11);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("POST /v1/matches 201 key=" + keyId + " location=" + location + " ");
        assertThat(lines.get(1)).startsWith("POST /v1/matches 422 key=" + keyId + " location=- ");
        assertThat(String.join(" ", lines)).doesNotContain(api.key, "anu", "127.0.0.1");
    }

    private List<String> lines() {
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
