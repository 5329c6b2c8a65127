package dev.naadam.server.app.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.client.control.TrustedCertificates;
import dev.naadam.server.app.options.Environment;
import dev.naadam.server.app.options.Range;
import dev.naadam.server.app.secrets.SecretFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./naadam keys}: API keys of a node, and the keys of a folder. Exit status 0 = done, 1 = refused, 2 = wrong usage. */
@Command(
        name = "keys",
        description = {
            "Creates, lists and revokes API keys of a running node;",
            "rotates and retires the keys in a secrets folder that nodes share."
        },
        subcommands = {RotateCommand.class, RetireCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | list | revoke | rotate | retire)")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class KeysCommand {

    /** A century: whoever wants longer wants a key that never expires. */
    private static final int MAX_DAYS = 36_500;

    @Option(
            names = "--api",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:NAADAM_API:-http://127.0.0.1:7400}",
            description = "The node's API. Default: ${DEFAULT-VALUE}")
    private URI api;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:NAADAM_API_KEY_FILE:-" + Option.NULL_VALUE + "}",
            description =
                    "Holds the key to ask with, which needs the scope keys:admin. Never on the command line, which"
                            + " other users of the machine can read")
    private @Nullable Path apiKeyFile;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:NAADAM_CA:-" + Option.NULL_VALUE + "}",
            description = "PEM: trust these certificates of the node and no others")
    private @Nullable Path ca;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public KeysCommand() {}

    @Command(name = "create", description = "Makes a key and prints it: it cannot be had again.")
    int create(
            @Option(names = "--organizer", paramLabel = "ID", description = "Whose it shall be. Default: your own")
                    @Nullable String organizer,
            @Option(
                            // its variable follows from the longer name: NAADAM_ROLE is what a node does
                            names = {"--role", "--key-role"},
                            paramLabel = "ROLE",
                            description = "operator, owner, admin, referee, caster or read-only. Short: --role")
                    @Nullable String role,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            split = ",",
                            description = "Instead of a role: matches:read, matches:write, tournaments:read,"
                                    + " tournaments:write, tournaments:rule, tournaments:watch, audit:read,"
                                    + " webhooks:admin, players:write, keys:admin, organizers:admin, nodes:read,"
                                    + " nodes:admin")
                    @Nullable List<String> scopes,
            @Range(min = 1, max = MAX_DAYS)
                    @Option(
                            names = "--expires-in-days",
                            paramLabel = "DAYS",
                            description = "From then on it is worthless. Default: never")
                    @Nullable Integer days) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if ((role == null) == (scopes == null)) {
            throw new ParameterException(
                    spec.commandLine().getSubcommands().get("create"), "--role or --scope is needed, and not both");
        }
        if (role != null) {
            body.put("role", role);
        }
        if (scopes != null) {
            scopes.forEach(body.putArray("scopes")::add);
        }
        if (organizer != null) {
            body.put("organizer", organizer);
        }
        if (days != null) {
            body.put("expiresAt", Instant.now().plus(days, ChronoUnit.DAYS).toString());
        }
        return ask("POST", "/v1/keys", body.toString(), this::printKey);
    }

    @Command(name = "list", description = "Prints the keys there are, newest first.")
    int list(
            @Option(names = "--organizer", paramLabel = "ID", description = "Whose. Default: your own") @Nullable String organizer) {
        String query = organizer == null ? "" : "?organizer=" + URLEncoder.encode(organizer, StandardCharsets.UTF_8);
        return ask("GET", "/v1/keys" + query, "", this::printKeys);
    }

    @Command(name = "revoke", description = "Makes a key worthless, at once and on every node.")
    int revoke(@Parameters(paramLabel = "KEY-ID", description = "As list shows it.") String id) {
        return ask(
                "DELETE",
                "/v1/keys/" + URLEncoder.encode(id, StandardCharsets.UTF_8),
                "",
                done -> out().println("revoked " + id));
    }

    private int ask(String method, String path, String body, Printer printer) {
        try {
            printer.print(new KeyClient(api, key(), trust()).send(method, path, body));
            out().flush();
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("naadam: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private @Nullable SSLContext trust() throws IOException {
        return ca == null ? null : TrustedCertificates.of(ca);
    }

    private String key() throws IOException {
        if (apiKeyFile != null) {
            try {
                return SecretFile.read(apiKeyFile);
            } catch (IOException e) {
                throw new IOException("--api-key-file: " + e.getMessage(), e);
            }
        }
        String variable = Environment.apiKey(spec);
        if (variable == null) {
            throw new IOException("--api-key-file, NAADAM_API_KEY_FILE or NAADAM_API_KEY is needed");
        }
        return variable;
    }

    /** The key alone on standard output, so that a script can take it. */
    private void printKey(JsonNode key) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Key " + key.path("id").asText() + " of "
                + key.path("organizer").asText() + ", shown this once:");
        err.flush();
        out().println(key.path("key").asText());
    }

    private void printKeys(JsonNode document) {
        for (JsonNode key : document.path("keys")) {
            List<String> scopes = new ArrayList<>();
            key.path("scopes").forEach(scope -> scopes.add(scope.asText()));
            out().printf(
                            "%s  %s  %s  created %s  %s%n",
                            key.path("id").asText(),
                            key.path("organizer").asText(),
                            key.path("role").asText(String.join(",", scopes)),
                            key.path("createdAt").asText(),
                            key.path("expiresAt").isNull()
                                    ? "never expires"
                                    : "expires " + key.path("expiresAt").asText());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private interface Printer {

        void print(JsonNode document);
    }
}
