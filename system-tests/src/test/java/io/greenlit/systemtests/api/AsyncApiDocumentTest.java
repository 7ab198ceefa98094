package io.greenlit.systemtests.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/asyncapi says of webhooks and topics, against the code and the AsyncAPI project. */
class AsyncApiDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi", "greenlit.json");
  private static final Path NODE = Path.of("src", "test", "node");
  private static final String WRITE = "greenlit.docs.write";

  @TempDir private Path folder = Path.of("");

  @Test
  void the_committed_document_is_what_the_code_says() throws Exception {
    String generated = AsyncApi.document();
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, generated);
    }

    assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
        .as(
            "docs/asyncapi/greenlit.json is not up to date. Write it anew with: mvn -q test -pl system-tests -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            AsyncApiDocumentTest.class.getSimpleName(), WRITE)
        .isEqualTo(generated);
  }

  @Test
  void it_is_valid_asyncapi_3() throws Exception {
    Validation validation = validate(AsyncApi.document());

    assertThat(validation.status()).as(validation.said()).isZero();
    assertThat(validation.said()).contains("AsyncAPI 3.0.0");
  }

  @Test
  void what_is_not_valid_is_told() throws Exception {
    String broken = AsyncApi.document().replace("\"send\"", "\"shout\"");

    assertThat(validate(broken).status()).isEqualTo(1);
  }

  private record Validation(int status, String said) {}

  private Validation validate(String document) throws IOException, InterruptedException {
    boolean installed = Files.isDirectory(NODE.resolve("node_modules"));
    if (Boolean.parseBoolean(System.getenv("REQUIRE_NODE"))) {
      assertThat(installed).as("node_modules: run ops/node-receiver.sh").isTrue();
    }
    assumeTrue(installed, "no node_modules: run ops/node-receiver.sh");
    Path file = Files.writeString(folder.resolve("asyncapi.json"), document);
    Process process =
        new ProcessBuilder("node", "validate-asyncapi.mjs", file.toString())
            .directory(NODE.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Validation(process.waitFor(), said);
  }
}
