package io.greenlit.ingest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.ingest.article.Submission;
import io.greenlit.platform.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Reads an article from a text or a page whose metadata stand in the query. */
final class TextSubmission {

  /** How a page declares its own encoding; HTML wants it within the first 1024 bytes. */
  private static final Pattern META_CHARSET =
      Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private static final int META_WITHIN = 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextSubmission() {}

  /**
   * Reads a body whose content is the field {@code field}, text or html.
   *
   * @throws Problem 400 when the query has a parameter that is none of ours, or the body is not in
   *     its charset
   */
  static Submission read(String field, byte[] body, ServerHttpRequest request) {
    MediaType type = request.getHeaders().getContentType();
    Charset declared = type == null ? null : type.getCharset();
    SubmissionFields fields = new SubmissionFields();
    fields.put(field, decode(body, declared != null ? declared : ownCharset(field, body)));
    request
        .getQueryParams()
        .forEach((name, values) -> values.forEach(value -> fields.put(name, value)));
    return fields.submission();
  }

  private static String decode(byte[] body, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Problem.malformed(
          "The body is not in "
              + charset
              + ": declare its charset, as in Content-Type: text/plain; charset=windows-1252.",
          null);
    }
  }

  private static Charset ownCharset(String field, byte[] body) {
    if (!field.equals("html")) {
      return UTF_8;
    }
    String start = new String(body, 0, Math.min(body.length, META_WITHIN), ISO_8859_1);
    Matcher meta = META_CHARSET.matcher(start);
    return meta.find() ? charset(meta.group(1)) : UTF_8;
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(
          "The page declares an unknown charset, \"" + name + "\": send it as UTF-8.", "html");
    }
  }
}
