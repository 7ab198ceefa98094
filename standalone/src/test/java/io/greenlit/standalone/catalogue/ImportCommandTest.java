package io.greenlit.standalone.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

  @TempDir private Path folder = Path.of("");

  private final List<Integer> requests = Collections.synchronizedList(new ArrayList<>());
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;

  @SuppressWarnings("NullAway.Init") // the server is there before each test
  ImportCommandTest() {}

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/catalogue/shows", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_file_goes_out_in_chunks_and_refusals_have_the_line_of_the_file() throws IOException {
    Path file = folder.resolve("shows.jsonl");
    Files.writeString(
        file,
        IntStream.rangeClosed(1, 4_500)
            .mapToObj(i -> i % 2_500 == 0 ? "{\"bad\":1}" : "{\"title\":\"Show " + i + "\"}")
            .collect(Collectors.joining("\n")));

    int status = run("import", file.toString(), "--status-url", url());

    assertThat(status).isEqualTo(1);
    assertThat(requests).containsExactly(2_000, 2_000, 500);
    assertThat(out.toString())
        .startsWith("4,500 shows: 4,499 created, 0 updated, 0 unchanged, 1 refused");
    assertThat(err.toString()).isEqualTo(file + ":2500: title is missing" + System.lineSeparator());
  }

  @Test
  void a_missing_file_says_what_to_do() {
    int status = run("import", folder.resolve("nothing.jsonl").toString());

    assertThat(status).isEqualTo(2);
    assertThat(err.toString()).contains("nothing.jsonl: there is no such file", "one show a line");
  }

  @Test
  void an_unknown_option_and_a_strange_address_are_errors() throws IOException {
    Path file = Files.writeString(folder.resolve("shows.jsonl"), "{}");

    assertThat(run("import", file.toString(), "--fast")).isEqualTo(2);
    assertThat(run("import", file.toString(), "--status-url", "localhost:8082")).isEqualTo(2);
    assertThat(err.toString()).contains("'--fast'", "say it like http://localhost:8082");
  }

  @Test
  void a_service_that_is_not_there_or_not_ready_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("shows.jsonl"), "{}");
    server.removeContext("/v1/catalogue/shows");

    run("import", file.toString(), "--status-url", url());
    server.stop(0);
    run("import", file.toString(), "--status-url", url());

    assertThat(err.toString()).contains("answered 404 from line 1 on", "./greenlit up");
  }

  @Test
  void a_file_in_another_encoding_is_no_import() throws IOException {
    Path file = folder.resolve("shows.jsonl");
    Files.write(file, "{\"title\":\"Élite\"}".getBytes(ISO_8859_1));

    assertThat(run("import", file.toString(), "--status-url", url())).isNotZero();
    assertThat(err.toString()).contains("is not UTF-8");
  }

  private int run(String... arguments) {
    return new CommandLine(new CatalogueCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    List<String> lines =
        new String(exchange.getRequestBody().readAllBytes(), UTF_8).lines().toList();
    requests.add(lines.size());
    StringBuilder answer = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      answer.append(
          lines.get(i).contains("bad")
              ? "{\"line\":%d,\"problem\":{\"field\":\"title\",\"detail\":\"is missing\"}}%n"
                  .formatted(i + 1)
              : "{\"line\":%d,\"outcome\":\"created\"}%n".formatted(i + 1));
    }
    byte[] bytes = answer.toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
