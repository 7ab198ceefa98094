package io.greenlit.ingest.web;

import io.greenlit.ingest.article.Submission;
import io.greenlit.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads an article from JSON, and says where it is wrong. */
final class JsonSubmission {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonSubmission() {}

  /**
   * Reads one JSON object.
   *
   * @throws Problem 400 when it is none, has a field that is none of ours, or a value that is no
   *     string
   */
  static Submission read(byte[] body) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      SubmissionFields fields = new SubmissionFields();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Problem.malformed(
            "The body must be one JSON object {\"url\": …, \"text\": …}.", null);
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        fields.put(name, value(parser, name));
      }
      if (parser.nextToken() != null) {
        throw Problem.malformed(
            "Something follows the JSON object: send several articles as application/x-ndjson, one a line.",
            null);
      }
      return fields.submission();
    } catch (JacksonException e) {
      throw Problem.malformed("This is no JSON" + place(e) + ": " + e.getOriginalMessage(), null);
    }
  }

  private static @Nullable String value(JsonParser parser, String name) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    throw Problem.malformed("The value must be a string.", name);
  }

  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    if (at == null) {
      return "";
    }
    String column = "column " + at.getColumnNr();
    return at.getLineNr() == 1 ? " at " + column : " at line " + at.getLineNr() + ", " + column;
  }
}
