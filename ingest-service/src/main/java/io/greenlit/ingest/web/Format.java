package io.greenlit.ingest.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** The formats that articles come in. */
enum Format {
  /** One article, a JSON object. */
  JSON(MediaType.APPLICATION_JSON_VALUE),
  /** Many articles, a JSON object a line. */
  NDJSON(MediaType.APPLICATION_NDJSON_VALUE),
  /** The text of one article. */
  TEXT(MediaType.TEXT_PLAIN_VALUE),
  /** The page of one article. */
  HTML(MediaType.TEXT_HTML_VALUE);

  private static final List<MediaType> ALL =
      Arrays.stream(values()).map(format -> MediaType.valueOf(format.mediaType)).toList();

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As a header names it. */
  String mediaType() {
    return mediaType;
  }

  /**
   * The format of a request.
   *
   * @throws UnsupportedMediaTypeStatusException 415, which says what is taken, when it is none of
   *     them
   */
  static Format of(HttpHeaders headers) {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported(
          null, "Content-Encoding " + encoding + " is not taken: send the body as it is.");
    }
    MediaType type = contentType(headers);
    for (Format format : values()) {
      if (format.mediaType.equals(type.getType() + "/" + type.getSubtype())) {
        format.checkCharset(type);
        return format;
      }
    }
    throw unsupported(type, "Send Content-Type " + ALL + ".");
  }

  private void checkCharset(MediaType type) {
    Charset charset = type.getCharset();
    boolean isJson = this == JSON || this == NDJSON;
    if (isJson && charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      throw unsupported(type, "JSON is UTF-8 (RFC 8259): send it so.");
    }
  }

  private static MediaType contentType(HttpHeaders headers) {
    try {
      MediaType type = headers.getContentType();
      if (type == null) {
        throw unsupported(null, "Content-Type is missing: send one of " + ALL + ".");
      }
      return type;
    } catch (InvalidMediaTypeException e) {
      throw unsupported(
          null, "Content-Type cannot be read: " + e.getMessage() + ". Send one of " + ALL + ".");
    }
  }

  private static UnsupportedMediaTypeStatusException unsupported(
      @Nullable MediaType type, String advice) {
    UnsupportedMediaTypeStatusException error = new UnsupportedMediaTypeStatusException(type, ALL);
    error.setTitle("Unsupported media type");
    error.setDetail(advice);
    return error;
  }
}
