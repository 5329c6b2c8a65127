package dev.naadam.loadtest.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DrainRequestTest {

    /** As {@code GET /v1/nodes} answers: the first one hosts nothing. */
    private static final String LISTED = """
            {"nodes": [
              {"id": "n-control", "handshake": null},
              {"id": "n-other", "handshake": "127.0.0.1:17401"},
              {"id": "n-owner", "handshake": "127.0.0.1:7401"}
            ]}""";

    private static JsonNode listed() throws IOException {
        return new ObjectMapper().readTree(LISTED);
    }

    @Test
    void findsTheNodeWhoseHandshakesGoToThePort() throws IOException {
        assertThat(DrainRequest.id(listed(), 7401)).isEqualTo("n-owner");
    }

    @Test
    void saysWhichPortNoNodeHas() throws IOException {
        JsonNode listed = listed();

        assertThatThrownBy(() -> DrainRequest.id(listed, 401))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("401");
    }
}
