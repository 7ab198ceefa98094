package io.greenlit.ingest.web;

import io.greenlit.ingest.intake.Receipt;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what became of an article, as the answer to a request or as one line of a batch's. */
final class Answers {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL_SIZE = 256;

  private Answers() {}

  /** The body of a 202. */
  static byte[] accepted(Receipt receipt) {
    return object(json -> write(receipt, json), false);
  }

  /** The line for an article of a batch that was taken. */
  static byte[] acceptedLine(long line, Receipt receipt) {
    return object(
        json -> {
          json.writeNumberProperty("line", line);
          json.writeNumberProperty("status", HttpStatus.ACCEPTED.value());
          write(receipt, json);
        },
        true);
  }

  /** The line for an article of a batch that was not taken. */
  static byte[] refusedLine(long line, ProblemDetail problem) {
    return object(
        json -> {
          json.writeNumberProperty("line", line);
          json.writeNumberProperty("status", problem.getStatus());
          json.writeObjectPropertyStart("problem");
          write(problem, json);
          json.writeEndObject();
        },
        true);
  }

  private static void write(ProblemDetail problem, JsonGenerator json) {
    json.writeStringProperty("type", String.valueOf(problem.getType()));
    json.writeStringProperty("title", problem.getTitle());
    json.writeNumberProperty("status", problem.getStatus());
    json.writeStringProperty("detail", problem.getDetail());
    Map<String, Object> more = problem.getProperties();
    if (more != null && more.get("field") instanceof String field) {
      json.writeStringProperty("field", field);
    }
  }

  private static void write(Receipt receipt, JsonGenerator json) {
    json.writeStringProperty("id", receipt.id());
    json.writeStringProperty("version", receipt.version());
    if (receipt.url() != null) {
      json.writeStringProperty("url", receipt.url());
    }
  }

  private static byte[] object(Consumer<JsonGenerator> fields, boolean asLine) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      fields.accept(json);
      json.writeEndObject();
    }
    if (asLine) {
      out.write('\n');
    }
    return out.toByteArray();
  }
}
