package io.greenlit.status.reading.title;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells of a show besides its season's fate, so that one show under two titles and
 * two shows under one title can be told apart.
 *
 * @param otherTitles as they stand in the text, without the show's own
 * @param year in which it began
 * @param country ISO 3166-1 alpha-2
 */
public record ShowDetails(
    List<String> otherTitles, @Nullable Integer year, @Nullable String country) {

  public ShowDetails {
    otherTitles = List.copyOf(otherTitles);
  }
}
