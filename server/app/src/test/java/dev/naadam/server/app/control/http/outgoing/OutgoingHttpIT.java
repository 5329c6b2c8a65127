package dev.naadam.server.app.control.http.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.tls.TestCertificate;
import dev.naadam.server.app.webhook.Addresses;
import dev.naadam.server.app.webhook.Outcome;
import dev.naadam.server.app.webhook.Parcel;
import dev.naadam.server.app.webhook.Target;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests to receivers that are well, ill and hostile, through real sockets. */
final class OutgoingHttpIT {

    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration IMPATIENT = Duration.ofMillis(400);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final String BODY = "{\"type\":\"webhook.test\"}";
    private static final Parcel PARCEL =
            new Parcel("evt_1", 1_795_000_000, "v1,abc= v1,def=", BODY.getBytes(StandardCharsets.UTF_8));

    private static TestCertificate certificate;

    /** What the name leads to at each look-up; the last of them from then on. */
    private final List<List<InetAddress>> found = new ArrayList<>(List.of(List.of(LOOPBACK)));

    private int lookUps;
    private final List<AutoCloseable> parts = new ArrayList<>();

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        certificate = TestCertificate.valid(folder, "receiver");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
    }

    @Test
    void postsWhatTheConventionAsksForOverTls() throws Exception {
        Receiver receiver = later(Receiver.encrypted(certificate.show()));
        Target target = Target.of("https://hooks.example:" + receiver.port() + "/hooks?a=b", true);

        assertThat(carry(courier(true), target, PATIENT)).isEqualTo(new Outcome.Answered(204, 0));

        Receiver.Request request = receiver.requests.getFirst();
        assertThat(request.head()).startsWith("POST /hooks?a=b HTTP/1.1\r\n");
        assertThat(request.body()).isEqualTo(BODY);
        assertThat(request.serverName()).isEqualTo("hooks.example");
        assertThat(request.header("host")).isEqualTo("hooks.example:" + receiver.port());
        assertThat(request.header("content-type")).startsWith("application/json");
        assertThat(request.header("webhook-id")).isEqualTo("evt_1");
        assertThat(request.header("webhook-timestamp")).isEqualTo("1795000000");
        assertThat(request.header("webhook-signature")).isEqualTo("v1,abc= v1,def=");
        assertThat(request.header("user-agent")).isEqualTo("Naadam-Webhooks/1");
    }

    @Test
    void wantsACertificateForTheNameAndNotForTheAddress() throws Exception {
        Receiver receiver = later(Receiver.encrypted(certificate.show()));
        // the certificate is for 127.0.0.1 too, where this name leads to
        Target target = Target.of("https://other.example:" + receiver.port() + "/", true);

        assertThat(carry(courier(true), target, PATIENT))
                .isEqualTo(new Outcome.Failed("no TLS connection with a certificate for the name"));
        assertThat(receiver.requests).isEmpty();
    }

    @Test
    void wantsACertificateThatSomebodyVouchesFor() throws Exception {
        Receiver receiver = later(Receiver.encrypted(certificate.show()));
        Target target = Target.of("https://localhost:" + receiver.port() + "/", true);

        assertThat(carry(courier(false), target, PATIENT))
                .isEqualTo(new Outcome.Failed("no TLS connection with a certificate for the name"));
        assertThat(receiver.requests).isEmpty();
    }

    @Test
    void connectsToTheAddressThatWasJudgedAndAsksForNoOther() throws Exception {
        Receiver receiver = later(Receiver.plain());
        found.add(List.of(InetAddress.getByName("10.0.0.1")));
        OutgoingHttp courier = courier(false);
        Target target = Target.of("http://hooks.example:" + receiver.port() + "/", true);

        Outcome first = carry(courier, target, PATIENT);
        assertThat(lookUps).as("once a request").isEqualTo(1);
        Outcome second = carry(courier, target, PATIENT);

        assertThat(first).isEqualTo(new Outcome.Answered(204, 0));
        assertThat(second)
                .as("an open connection is no reason not to look")
                .isEqualTo(new Outcome.Refused("the name leads to an address that is not public (private)"));
        assertThat(receiver.requests).hasSize(1);
    }

    @Test
    void connectsNowhereIfOneAddressIsNotPublic() throws Exception {
        Receiver receiver = later(Receiver.plain());
        found.set(0, List.of(LOOPBACK, InetAddress.getByName("169.254.169.254")));

        Outcome outcome = carry(courier(false), plain(receiver), PATIENT);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(receiver.requests).isEmpty();
    }

    @Test
    void followsNoRedirect() throws Exception {
        Receiver receiver = later(Receiver.plain());
        receiver.answer("302 Found\r\nlocation: http://127.0.0.1:" + receiver.port() + "/secret");

        assertThat(carry(courier(false), plain(receiver), PATIENT)).isEqualTo(new Outcome.Answered(302, 0));
        assertThat(receiver.requests).hasSize(1);
    }

    @Test
    void tellsWhenTheReceiverWantsToBeAskedAgain() throws Exception {
        Receiver receiver = later(Receiver.plain());
        OutgoingHttp courier = courier(false);

        receiver.answer("429 Too Many Requests\r\nretry-after: 120");
        assertThat(carry(courier, plain(receiver), PATIENT)).isEqualTo(new Outcome.Answered(429, 120_000));
        receiver.answer("503 Service Unavailable\r\nretry-after: Fri, 31 Dec 2027 23:59:59 GMT");
        assertThat(carry(courier, plain(receiver), PATIENT)).isEqualTo(new Outcome.Answered(503, 0));
    }

    @Test
    void waitsNoLongerForAnAnswerThatDoesNotCome() throws Exception {
        Receiver receiver = later(Receiver.plain());
        receiver.answer(out -> {});

        assertThat(carry(courier(false), plain(receiver), IMPATIENT))
                .isEqualTo(new Outcome.Failed("no whole answer in time"));
    }

    @Test
    void waitsNoLongerForAnAnswerThatDribbles() throws Exception {
        Receiver receiver = later(Receiver.plain());
        receiver.answer(out -> {
            Receiver.write(out, "HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n");
            Receiver.write(out, "x");
        });

        assertThat(carry(courier(false), plain(receiver), IMPATIENT))
                .isEqualTo(new Outcome.Failed("no whole answer in time"));
    }

    @Test
    void readsNoMoreThanSomeOfAnAnswerThatNeverEnds() throws Exception {
        Receiver receiver = later(Receiver.plain());
        receiver.answer(out -> {
            Receiver.write(out, "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
            while (true) {
                Receiver.write(out, "400\r\n" + "x".repeat(0x400) + "\r\n");
            }
        });

        assertThat(carry(courier(false), plain(receiver), PATIENT))
                .isEqualTo(new Outcome.Failed("an answer of more than 65536 bytes"));
    }

    @Test
    void readsNoHeadersThatNeverEnd() throws Exception {
        Receiver receiver = later(Receiver.plain());
        receiver.answer(out -> {
            Receiver.write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                Receiver.write(out, "x-header: " + "x".repeat(1000) + "\r\n");
            }
        });

        assertThat(carry(courier(false), plain(receiver), PATIENT)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void saysInItsOwnWordsWhatWentWrong() throws Exception {
        Receiver closed = Receiver.plain();
        closed.close();
        found.set(0, List.of());

        assertThat(carry(courier(false), plain(closed), PATIENT))
                .isEqualTo(new Outcome.Refused("the name leads to no address"));
        found.set(0, List.of(LOOPBACK));
        assertThat(carry(courier(false), plain(closed), PATIENT))
                .isEqualTo(new Outcome.Failed("no connection, or none that lasted until the answer"));
        OutgoingHttp lost = later(OutgoingHttp.start(
                new Addresses(true), host -> CompletableFuture.failedStage(new UnknownHostException(host)), null));
        assertThat(carry(lost, plain(closed), PATIENT)).isEqualTo(new Outcome.Failed("the name is unknown"));
    }

    @Test
    void goesToThisMachineOnlyByTheExplicitOption() throws Exception {
        Receiver receiver = later(Receiver.plain());
        Target target = Target.of("http://127.0.0.1:" + receiver.port() + "/", true);

        Outcome allowed = carry(later(OutgoingHttp.start(new Addresses(true))), target, PATIENT);
        Outcome usual = carry(later(OutgoingHttp.start(new Addresses(false))), target, PATIENT);

        assertThat(allowed).isEqualTo(new Outcome.Answered(204, 0));
        assertThat(usual).isEqualTo(new Outcome.Refused("the name leads to an address that is not public (loopback)"));
        assertThat(receiver.requests).hasSize(1);
    }

    private Target plain(Receiver receiver) throws Exception {
        return Target.of("http://hooks.example:" + receiver.port() + "/", true);
    }

    private OutgoingHttp courier(boolean isTrusting) throws Exception {
        return later(
                OutgoingHttp.start(new Addresses(true), this::lookUp, isTrusting ? certificate.certificate() : null));
    }

    private CompletionStage<List<InetAddress>> lookUp(String host) {
        return CompletableFuture.completedStage(found.get(Math.min(lookUps++, found.size() - 1)));
    }

    private static Outcome carry(OutgoingHttp courier, Target target, Duration limit) throws Exception {
        return courier.carry(target, PARCEL, 0, limit).toCompletableFuture().get(15, TimeUnit.SECONDS);
    }

    private <T extends AutoCloseable> T later(T part) {
        parts.add(part);
        return part;
    }
}
