package io.greenlit.systemtests.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the stream as the standard has it (WHATWG HTML, "Server-sent events"): what is cut
 * off before its blank line never was, and it comes back with the last id it has seen.
 */
final class StreamReader {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI stream;
  private final List<JsonNode> changes = new ArrayList<>();
  private @Nullable String lastEventId;

  StreamReader(URI stream) {
    this.stream = stream;
  }

  /** Reads so many bytes and drops the connection, wherever that is. */
  void read(int bytes) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(stream);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpResponse<InputStream> answer =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException(
          answer.statusCode() + ": " + new String(answer.body().readAllBytes(), UTF_8));
    }
    try (InputStream body = answer.body()) {
      parse(body, bytes);
    }
  }

  private void parse(InputStream body, int bytes) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    String id = null;
    String data = "";
    for (int left = bytes; left > 0; left--) {
      int octet = body.read();
      if (octet < 0) {
        return;
      }
      if (octet != '\n') {
        line.write(octet);
        continue;
      }
      String text = line.toString(UTF_8);
      line.reset();
      if (text.startsWith("id:")) {
        id = text.substring("id:".length()).strip();
      } else if (text.startsWith("data:")) {
        data += text.substring("data:".length());
      } else if (text.isEmpty()) {
        dispatch(id, data);
        data = "";
      }
    }
  }

  private void dispatch(@Nullable String id, String data) {
    if (id != null) {
      lastEventId = id;
    }
    if (!data.isEmpty()) {
      changes.add(JsonMapper.shared().readTree(data));
    }
  }

  /** The changes that came, in their order. */
  List<JsonNode> changes() {
    return changes;
  }
}
