package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** docs/openapi.yaml as tests use it: its operations, and what an answer must look like. */
final class OpenApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    final JsonNode tree;
    final List<Operation> operations = new ArrayList<>();

    OpenApiDocument() {
        try {
            // surefire runs in the module's folder
            tree = new YAMLMapper().readTree(Path.of("../../docs/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(new Operation(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()))));
    }

    /** One method of one address. */
    record Operation(String method, String path, JsonNode tree) {

        /** The scopes that its key needs; empty: it needs no key. */
        List<String> scopes() {
            List<String> scopes = new ArrayList<>();
            tree.path("security").path(0).path("apiKey").forEach(scope -> scopes.add(scope.asText()));
            return scopes;
        }

        /** An example of its body, if it takes one. */
        JsonNode exampleBody() {
            return tree.at("/requestBody/content/application~1json/example");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What stands behind a {@code $ref}, or the node itself. */
    JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : tree.at(ref.substring(1));
    }

    /** What is wrong with a document, as far as the schema says. */
    List<String> faults(JsonNode schema, JsonNode document) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", tree.path("components"));
        JsonSchema compiled = SCHEMAS.getSchema(whole);
        return compiled.validate(document).stream().map(Object::toString).toList();
    }

    /** What is wrong with an answer: a status that is not documented, or a body that its schema refuses. */
    List<String> faults(String method, String path, ApiBench.Page page) {
        for (Operation operation : operations) {
            String shape = operation.path().replaceAll("\\{[a-z]+}", "[^/%]+");
            boolean isIt = operation.method().equals(method.equals("HEAD") ? "GET" : method)
                    && Pattern.matches(shape, path.replaceAll("\\?.*", ""));
            if (isIt && page.status() != 500) {
                return faults(operation, page);
            }
        }
        return List.of();
    }

    private List<String> faults(Operation operation, ApiBench.Page page) {
        JsonNode response = resolve(operation.tree().path("responses").path(Integer.toString(page.status())));
        if (response.isMissingNode()) {
            return List.of(operation + ": " + page.status() + " is not documented");
        }
        JsonNode schema = response.at(
                "/content/" + page.header("Content-Type").replaceAll(";.*", "").replace("/", "~1") + "/schema");
        return page.body().isEmpty()
                        || schema.isMissingNode()
                        || !page.header("Content-Type").contains("json")
                        // a JSON text a line, which no schema describes
                        || page.header("Content-Type").contains("ndjson")
                ? List.of()
                : faults(schema, page.json());
    }
}
