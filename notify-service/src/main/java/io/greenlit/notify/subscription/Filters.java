package io.greenlit.notify.subscription;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for what a subscriber may filter by. */
public final class Filters {

  private static final int MOST_SHOWS = 1000;
  private static final int MOST_OTHERS = 250;
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_NETWORK = 100;
  private static final Pattern SHOW_ID = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private Filters() {}

  /** Show ids as a subscriber wrote them. */
  public static Set<String> shows(Collection<String> ids) {
    if (ids.size() > MOST_SHOWS) {
      throw new InvalidSubscription(
          "filter.shows",
          "names more than " + MOST_SHOWS + " shows: leave it out to get all, or make several");
    }
    for (String id : ids) {
      if (id.length() > LONGEST_ID || !SHOW_ID.matcher(id).matches()) {
        throw new InvalidSubscription(
            "filter.shows",
            "has an entry that is no show id: use ids such as \"its-okay-to-not-be-okay\"");
      }
    }
    return new LinkedHashSet<>(ids);
  }

  /**
   * The constants that a subscriber wrote.
   *
   * @param field path of the field, for the refusal of what is none
   * @param noun what an entry must be
   * @param lower whether they are written in small letters
   */
  public static <E extends Enum<E>> Set<E> words(
      String field, String noun, Collection<String> names, Class<E> type, boolean lower) {
    EnumSet<E> found = EnumSet.noneOf(type);
    for (String name : names) {
      found.add(
          Stream.of(type.getEnumConstants())
              .filter(each -> word(each, lower).equals(name))
              .findFirst()
              .orElseThrow(() ->
                  new InvalidSubscription(
                      field,
                      "has an entry that is no %s: use any of %s"
                          .formatted(
                              noun,
                              Stream.of(type.getEnumConstants())
                                  .map(each -> word(each, lower))
                                  .toList()))));
    }
    return found;
  }

  /** How subscribers write a constant. */
  public static String word(Enum<?> value, boolean lower) {
    return lower ? value.name().toLowerCase(Locale.ROOT) : value.name();
  }

  /** Codes of countries as a subscriber wrote them. */
  public static Set<String> countries(Collection<String> codes) {
    notMoreThan(MOST_OTHERS, "filter.countries", codes);
    for (String code : codes) {
      if (!COUNTRY.matcher(code).matches()) {
        throw new InvalidSubscription(
            "filter.countries",
            "has an entry that is no country: use two capital letters of ISO 3166-1, such as KR");
      }
    }
    return new LinkedHashSet<>(codes);
  }

  /** Names of networks as a subscriber wrote them, as {@link #network} compares them. */
  public static Set<String> networks(Collection<String> names) {
    notMoreThan(MOST_OTHERS, "filter.networks", names);
    for (String name : names) {
      if (name.isBlank() || name.length() > LONGEST_NETWORK) {
        throw new InvalidSubscription(
            "filter.networks",
            "has an entry that is no name of 1 to %d characters, such as \"Netflix\""
                .formatted(LONGEST_NETWORK));
      }
    }
    return names.stream().map(Filters::network).collect(Collectors.toSet());
  }

  /** A network's name without what people write in different ways: case, width, spaces. */
  public static String network(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }

  /** Numbers of seasons as a subscriber wrote them. */
  public static Set<Integer> seasons(List<Integer> numbers) {
    notMoreThan(MOST_OTHERS, "filter.seasons", numbers);
    return new LinkedHashSet<>(numbers);
  }

  private static void notMoreThan(int most, String field, Collection<?> values) {
    if (values.size() > most) {
      throw new InvalidSubscription(
          field, "has more than " + most + " entries: leave it out to get all, or make several");
    }
  }
}
