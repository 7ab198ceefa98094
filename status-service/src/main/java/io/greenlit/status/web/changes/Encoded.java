package io.greenlit.status.web.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;

/** Ids of shows may be in any script; where they are part of an address they are encoded. */
final class Encoded {

  private Encoded() {}

  static String segment(String id) {
    return UriUtils.encode(id, UTF_8);
  }
}
