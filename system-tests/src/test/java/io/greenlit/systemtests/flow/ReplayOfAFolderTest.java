package io.greenlit.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.DataFolder;
import io.greenlit.standalone.Ports;
import io.greenlit.standalone.Readiness;
import io.greenlit.standalone.Standalone;
import io.greenlit.standalone.replay.ReplayCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on a data folder: beside the instance that uses it, and when none does. */
class ReplayOfAFolderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_show_that_was_merged_by_an_alias_is_split_when_the_alias_is_gone(@TempDir Path folder)
      throws Exception {
    Ports ports = Ports.firstFree();
    try (DataFolder data = DataFolder.open(folder);
        Standalone up = start(data, ports)) {
      assertThat(up).isNotNull();
      Client client = new Client(ports);
      client.post(Articles.renewal("Hobak Orchard", "newsroom", Articles.daysAgo(3)));
      client.post(Articles.rumour("Amber Quarry", "gossip", Articles.daysAgo(2)));
      awaitStatus(client, "hobak-orchard", "RENEWED");
      awaitStatus(client, "amber-quarry", "RUMOURED_RENEWAL");
      catalogue(ports, "{\"title\": \"Amber Quarry\", \"aliases\": [\"Hobak Orchard\"]}");
      awaitStatus(client, "amber-quarry", "RENEWED");
      catalogue(ports, "{\"title\": \"Amber Quarry\"}");

      Output beside = replay(folder);

      assertThat(beside.exit()).as(beside.text()).isEqualTo(3);
      assertThat(beside.text())
          .contains("(amber-quarry), season 2: RENEWED → RUMOURED_RENEWAL")
          .contains("(hobak-orchard) → is a show of its own again, apart from amber-quarry")
          .contains("2 articles read again");
      assertThat(client.statusOf("amber-quarry", 2)).contains("RENEWED");
    }

    Output over = replay(folder, "--switch-over", "--yes", "--json");

    assertThat(over.exit()).as(over.text()).isZero();
    assertThat(over.text()).contains("\"split\":1").contains("\"inForce\":true");
    Output nothing = replay(folder);
    assertThat(nothing.exit()).as(nothing.text()).isZero();
    try (DataFolder data = DataFolder.open(folder);
        Standalone up = start(data, ports)) {
      assertThat(up).isNotNull();
      Client client = new Client(ports);
      awaitStatus(client, "hobak-orchard", "RENEWED");
      awaitStatus(client, "amber-quarry", "RUMOURED_RENEWAL");
    }
  }

  private record Output(int exit, String text) {}

  private static Output replay(Path folder, String... more) {
    StringWriter text = new StringWriter();
    CommandLine command = new CommandLine(new ReplayCommand());
    command.setOut(new PrintWriter(text)).setErr(new PrintWriter(text));
    String[] arguments = new String[more.length + 3];
    arguments[0] = "--from-articles";
    arguments[1] = "--data";
    arguments[2] = folder.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return new Output(command.execute(arguments), text.toString());
  }

  private Standalone start(DataFolder data, Ports ports) throws InterruptedException {
    Standalone up =
        Standalone.start(data, ports, Map.of(KnownTokens.SETTING, KnownTokens.OPERATOR));
    new Readiness(http).await(ports, Duration.ofMinutes(2));
    return up;
  }

  private static void awaitStatus(Client client, String showId, String status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(client.statusOf(showId, 2)).as(showId).contains(status));
  }

  private void catalogue(Ports ports, String show) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + ports.status() + "/v1/catalogue/shows/amber-quarry"))
            .header("content-type", "application/json")
            .header("authorization", KnownTokens.bearer(KnownTokens.OPERATOR))
            .PUT(BodyPublishers.ofString(show))
            .build();
    try {
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isIn(200, 201);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
