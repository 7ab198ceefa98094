package io.greenlit.status.claim;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A show as an article names it. Spellings of one title share an id.
 *
 * @param id slug of the title, made by {@link #idOf}
 * @param title the title as it was found
 */
public record Show(String id, String title) {

  private static final Pattern APOSTROPHES = Pattern.compile("[’‘'`´ʼ]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HYPHEN = Pattern.compile("-");
  private static final Pattern LEADING_WORDS = Pattern.compile("^(?:marvels|dcs)-|^the-");

  /** The show with this title. */
  public static Show named(String title) {
    return new Show(idOf(title), title);
  }

  /**
   * The id that all spellings of a title share: letters and digits in lower case, joined by
   * hyphens; without accents, apostrophes, a leading "The" or a leading brand; "&amp;" is "and".
   */
  public static String idOf(String title) {
    return bare(slug(title));
  }

  /** The words of a title as in its id, but with a leading "The" or brand. */
  public static List<String> wordsOf(String title) {
    String slug = slug(title);
    return slug.isEmpty() ? List.of() : List.of(HYPHEN.split(slug));
  }

  private static String slug(String title) {
    String plain = plainly(title);
    return plain == null ? ofAnyScript(title) : plain;
  }

  /** The slug of a title in plain letters, as most are, in one pass; null where it is another. */
  private static @Nullable String plainly(String title) {
    StringBuilder slug = new StringBuilder(title.length() + 4);
    boolean gap = false;
    for (int i = 0; i < title.length(); i++) {
      char letter = title.charAt(i);
      if (letter >= 128 || letter == '&') {
        return null;
      }
      if (Character.isLetterOrDigit(letter)) {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        gap = false;
        slug.append(Character.toLowerCase(letter));
      } else {
        gap |= letter != '\'' && letter != '`';
      }
    }
    return slug.toString();
  }

  private static String ofAnyScript(String title) {
    String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    String words =
        APOSTROPHES.matcher(plain.replace("&", " and ").replace('ı', 'i')).replaceAll("");
    String slug = NEITHER_LETTER_NOR_DIGIT.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
    return Normalizer.normalize(strip(slug), Normalizer.Form.NFC);
  }

  /** Without a leading "The" or brand, unless nothing else is left. */
  private static String bare(String slug) {
    String bare = LEADING_WORDS.matcher(slug).replaceFirst("");
    return bare.isEmpty() ? slug : bare;
  }

  private static String strip(String slug) {
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.endsWith("-") && slug.length() > from ? slug.length() - 1 : slug.length();
    return slug.substring(from, to);
  }
}
