package io.greenlit.ingest.article;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Reads the language of an article, as senders write it. */
final class Language {

  private static final int MAX_LENGTH = 35; // RFC 5646, section 4.4.1

  private Language() {}

  /**
   * The BCP 47 tag in its usual case.
   *
   * @throws InvalidField when it is none
   */
  static String parse(String given) {
    if (given.length() > MAX_LENGTH) {
      throw invalid(given);
    }
    try {
      return new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw invalid(given);
    }
  }

  private static InvalidField invalid(String given) {
    return new InvalidField(
        "language",
        "language is not a BCP 47 tag: \"" + Excerpt.of(given) + "\"; send en, en-US or ko");
  }
}
