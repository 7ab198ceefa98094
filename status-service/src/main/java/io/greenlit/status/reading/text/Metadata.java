package io.greenlit.status.reading.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, as it stands there; null where it says nothing.
 *
 * @param publisher the name of the outlet
 * @param published when it came out
 * @param modified when it was last changed
 * @param language a BCP 47 tag, true or not
 * @param url the one that the page calls canonical
 */
public record Metadata(
    @Nullable String headline,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String url) {

  /** Of a text that is no page. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null);

  /** Its dates, the one to trust most first. */
  public List<String> dates() {
    return Stream.of(published, modified).filter(Objects::nonNull).toList();
  }

  /** This, and what another says where this says nothing. */
  Metadata or(Metadata other) {
    return new Metadata(
        first(headline, other.headline),
        first(publisher, other.publisher),
        first(published, other.published),
        first(modified, other.modified),
        first(language, other.language),
        first(url, other.url));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
