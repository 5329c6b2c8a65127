package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./naadam keys} against a running node, and what the node then lets in. */
class KeysCommandIT {

    @TempDir
    Path folder;

    @Test
    void makesAKeyThatOpensUntilItIsRevoked() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, folder.resolve("data"))) {
            Path first = folder.resolve("api-key");
            String created = keys(
                    0,
                    node,
                    first,
                    "create",
                    "--organizer=cup",
                    "--scope=matches:read,keys:admin",
                    "--expires-in-days=30");
            String key = created.lines()
                    .filter(line -> line.startsWith("nk_"))
                    .findFirst()
                    .orElseThrow();
            String id = key.substring(3, 11);
            Path cups = Files.writeString(folder.resolve("cup-key"), key + "\n");

            assertThat(keys(0, node, cups, "list"))
                    .contains(id + "  cup  keys:admin,matches:read  created ", "expires ")
                    .doesNotContain(key);
            assertThat(keys(0, node, first, "create", "--organizer=cup", "--role=referee"))
                    .contains("nk_");
            assertThat(keys(0, node, cups, "list")).contains("  cup  referee  created ");
            assertThat(keys(1, node, cups, "create", "--scope=matches:write"))
                    .contains("422 A field cannot be used: /scopes/0: ");
            assertThat(keys(1, node, cups, "revoke", id)).contains("409 A key does not revoke itself");

            assertThat(keys(0, node, first, "revoke", id)).contains("revoked " + id);
            assertThat(keys(1, node, cups, "list")).contains("401 A valid API key is needed");
        }
    }

    @Test
    void saysInOneLineWhatIsMissing() throws Exception {
        try (NodeProcess without = NodeProcess.run(folder, "keys", "list")) {
            assertThat(without.exitStatus()).isEqualTo(1);
            assertThat(without.output())
                    .isEqualTo("naadam: --api-key-file, NAADAM_API_KEY_FILE or NAADAM_API_KEY is needed\n");
        }
        try (NodeProcess unknown = NodeProcess.run(folder, "keys", "create")) {
            assertThat(unknown.exitStatus()).isEqualTo(2);
            assertThat(unknown.output()).contains("--role or --scope is needed");
        }
    }

    @Test
    void saysInOneLineWhyItDoesNotRotate() throws Exception {
        try (NodeProcess unknown = NodeProcess.run(folder, "keys", "rotate", "lamp")) {
            assertThat(unknown.exitStatus()).isEqualTo(2);
            assertThat(unknown.output()).contains("'lamp' is no kind of key (expected: fleet, store, platform or all)");
        }
        try (NodeProcess missing = NodeProcess.run(folder, "keys", "rotate", "--secrets=" + folder.resolve("none"))) {
            assertThat(missing.exitStatus()).isEqualTo(1);
            assertThat(missing.output())
                    .startsWith("naadam: secrets folder " + folder.resolve("none") + " can't be used")
                    .hasLineCount(1);
        }
        try (NodeProcess hasty = NodeProcess.run(folder, "keys", "rotate", "fleet", "--grace-seconds=9")) {
            assertThat(hasty.exitStatus()).isEqualTo(1);
            assertThat(hasty.output()).startsWith("naadam: a grace of 9 s is too short");
        }
    }

    private String keys(int status, NodeProcess node, Path keyFile, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 3];
        all[0] = "keys";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--api=" + node.apiUrl();
        all[all.length - 1] = "--api-key-file=" + keyFile;
        try (NodeProcess run = NodeProcess.run(folder, all)) {
            assertThat(run.exitStatus()).as(run.output()).isEqualTo(status);
            return run.output();
        }
    }
}
