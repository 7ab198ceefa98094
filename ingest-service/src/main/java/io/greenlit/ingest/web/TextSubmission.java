package io.greenlit.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.ingest.article.PageEncoding;
import io.greenlit.ingest.article.Submission;
import io.greenlit.platform.problem.Problem;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Reads an article from a text or a page whose metadata stand in the query. */
final class TextSubmission {

  private TextSubmission() {}

  /**
   * Reads a body whose content is the field {@code field}, text or html.
   *
   * @throws Problem 400 when the query has a parameter that is none of ours, or the body is not in
   *     its charset
   */
  static Submission read(String field, byte[] body, ServerHttpRequest request) {
    SubmissionFields fields = new SubmissionFields();
    fields.put(field, text(field, body, request.getHeaders().getContentType()));
    request
        .getQueryParams()
        .forEach((name, values) -> values.forEach(value -> fields.put(name, value)));
    return fields.submission();
  }

  /** A mark in the bytes outweighs what is declared; a page that nothing is declared of tells. */
  private static String text(String field, byte[] body, @Nullable MediaType type) {
    Charset marked = PageEncoding.marked(body);
    Charset declared = type == null ? null : type.getCharset();
    if (marked == null && declared == null && field.equals("html")) {
      return PageEncoding.decode(body);
    }
    Charset charset = marked != null ? marked : declared != null ? declared : UTF_8;
    String text = PageEncoding.strict(body, PageEncoding.meant(charset));
    if (text == null) {
      throw Problem.malformed(
          "The body is not in "
              + charset
              + ": declare its charset, as in Content-Type: text/plain; charset=windows-1252.",
          null);
    }
    return text;
  }
}
