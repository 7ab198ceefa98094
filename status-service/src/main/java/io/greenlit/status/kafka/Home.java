package io.greenlit.status.kafka;

import org.jspecify.annotations.Nullable;

/**
 * Where a show comes from, as far as the catalogue knows.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Home(@Nullable String country, @Nullable String network) {

  /** Of a show that the catalogue does not have. */
  public static final Home UNKNOWN = new Home(null, null);
}
