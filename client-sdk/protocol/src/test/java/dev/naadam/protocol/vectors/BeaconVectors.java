package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.STANDBY;
import static dev.naadam.protocol.beacon.BeaconSamples.NONCE;
import static dev.naadam.protocol.beacon.BeaconSamples.RUN;

import dev.naadam.protocol.beacon.BeaconSamples;
import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeCookies;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeFetch;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Section 10 as vectors. */
final class BeaconVectors {

    private BeaconVectors() {}

    static List<VectorFile> all() {
        List<VectorFile> packets = List.of(
                ask(),
                cookie("probe_cookie.hex", "to the ASK of probe_ask.hex from this source", PRIMARY),
                cookie("probe_cookie_ipv6.hex", "to the same ASK from an IPv6 source", STANDBY),
                start("probe_start.hex", "with a claim", BeaconSamples.claim().toBytes()),
                start("probe_start_unsigned.hex", "without a claim", new byte[0]),
                probe("probe_first.hex", "PROBE 0", 0),
                probe("probe_last.hex", "PROBE 14", 14),
                echo(),
                fetch(),
                figures("probe_result_figures.hex", "figures without a signature", BeaconSamples.FIGURES),
                figures("probe_result_nothing.hex", "no sample at all", new ProbeFigures(14, 0, 0, 0, 0, 0, 0)),
                figures("probe_result_slowest.hex", "everything at its highest", slowest()),
                signed());
        Stream<VectorFile> denials = Arrays.stream(DenyReason.values()).map(BeaconVectors::deny);
        return Stream.concat(packets.stream(), denials).toList();
    }

    private static VectorFile ask() {
        return section10("probe_ask.hex", "ASK, 48 bytes.")
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("packet", ProbeAsk.toBytes(CLIENT_RANDOM));
    }

    private static VectorFile cookie(String name, String comment, WireAddress source) {
        byte[] cookie = cookieOf(source);
        return section10(name, "COOKIE " + comment + ".")
                .bytes("cookie_key", HandshakeVectors.COOKIE_KEY)
                .bytes("source_address", source.toBytes())
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("cookie", cookie)
                .u64("beacon_time", NOW_MILLIS)
                .bytes("packet", new ProbeCookie(CLIENT_RANDOM, cookie, NOW_MILLIS).toBytes());
    }

    private static VectorFile start(String name, String comment, byte[] claim) {
        byte[] cookie = cookieOf(PRIMARY);
        return section10(name, "START " + comment + ", with the cookie of probe_cookie.hex.")
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("cookie", cookie)
                .bytes("claim", claim)
                .bytes("packet", new ProbeStart(CLIENT_RANDOM, cookie, claim).toBytes());
    }

    private static VectorFile probe(String name, String comment, int number) {
        return echoed(name, comment + ", 64 bytes.", number, new Probe(RUN, number, NONCE).toBytes());
    }

    private static VectorFile echo() {
        byte[] packet = new Probe(RUN, 14, NONCE).toBytes();
        Probe.turnIntoEcho(packet);
        return echoed("probe_echo.hex", "ECHO of probe_last.hex.", 14, packet);
    }

    private static VectorFile echoed(String name, String comment, int number, byte[] packet) {
        return section10(name, comment)
                .u64("run", RUN)
                .u8("number", number)
                .bytes("nonce", NONCE)
                .bytes("packet", packet);
    }

    private static VectorFile fetch() {
        return section10("probe_fetch.hex", "FETCH, 1200 bytes.")
                .u64("run", RUN)
                .bytes("packet", ProbeFetch.toBytes(RUN));
    }

    private static VectorFile deny(DenyReason reason) {
        return section10("probe_deny_" + reason.name().toLowerCase(Locale.ROOT) + ".hex", "DENY.")
                .bytes("client_random", CLIENT_RANDOM)
                .u8("reason", reason.code())
                .bytes("packet", ProbeDeny.toBytes(CLIENT_RANDOM, reason));
    }

    private static VectorFile figures(String name, String comment, ProbeFigures figures) {
        VectorFile file = section10(name, "RESULT: " + comment + ".").u64("run", RUN);
        return figures(file, figures).bytes("packet", new ProbeResult.Unsigned(RUN, figures).toBytes());
    }

    private static ProbeFigures slowest() {
        return new ProbeFigures(255, 255, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
    }

    private static VectorFile signed() {
        return section10("probe_result_signed.hex", "RESULT with the measurement of measurement.hex.")
                .u64("run", RUN)
                .bytes("measurement", BeaconSamples.measurement().toBytes())
                .bytes("packet", new ProbeResult.Signed(RUN, BeaconSamples.measurement()).toBytes());
    }

    static VectorFile figures(VectorFile file, ProbeFigures figures) {
        return file.u8("sent", figures.sent())
                .u8("samples", figures.samples())
                .u32("min", figures.minMicros())
                .u32("p25", figures.p25Micros())
                .u32("p50", figures.p50Micros())
                .u32("p95", figures.p95Micros())
                .u32("jitter", figures.jitterMicros());
    }

    private static VectorFile section10(String name, String comment) {
        return new VectorFile(name).comment("PROTOCOL.md section 10: " + comment);
    }

    private static byte[] cookieOf(WireAddress source) {
        ProbeCookies cookies =
                new ProbeCookies(bytes -> System.arraycopy(HandshakeVectors.COOKIE_KEY, 0, bytes, 0, bytes.length), 0);
        return cookies.bake(CLIENT_RANDOM, source, 0);
    }
}
