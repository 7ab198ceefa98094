package io.greenlit.standalone.catalogue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts chunks of shows to status-service. */
final class Upload {

  private static final String PATH = "/v1/catalogue/shows";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();
  private final URI address;
  private final @Nullable String authorization;

  /**
   * @param authorization what it shows of itself; null where it has nothing to show
   */
  Upload(URI statusUrl, @Nullable String authorization) {
    this.authorization = authorization;
    this.address = URI.create(statusUrl.toString().replaceAll("/+$", "") + PATH);
  }

  /**
   * Posts lines and counts their answers.
   *
   * @param before lines of the file before these
   */
  void send(List<String> lines, long before, Tally tally) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("content-type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(String.join("\n", lines)));
    if (authorization != null) {
      request.header("authorization", authorization);
    }
    HttpResponse<Stream<String>> answer = post(request.build(), before);
    try (Stream<String> answers = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException(
            "%s answered %d from line %d on: %s"
                .formatted(
                    address, answer.statusCode(), before + 1, String.join(" ", answers.toList())));
      }
      answers.forEach(line -> tally.add(json.readTree(line), before));
    }
  }

  private HttpResponse<Stream<String>> post(HttpRequest request, long before)
      throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new IOException(
          "%s does not answer (from line %d on): start it with ./greenlit up, or say where it is with --status-url URL"
              .formatted(address, before + 1),
          e);
    }
  }
}
