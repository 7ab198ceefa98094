package io.greenlit.status.folding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** How much a claim weighs, in milli-nats; integers, so that every machine gets the same sum. */
public final class Weights {

  private static final String FILE = "weights.properties";
  private static final String NEVER = "never";
  private static final int MOST_HALVINGS = 40;
  private static final Weights STANDARD = ofResource();

  private final String version;
  private final Map<Tier, Integer> weights = new EnumMap<>(Tier.class);
  private final Map<Tier, Integer> halfLives = new EnumMap<>(Tier.class);
  private final Map<Certainty, Integer> sureness = new EnumMap<>(Certainty.class);
  private final int rumourThreshold;
  private final int confidenceHalf;

  private Weights(Properties table) {
    Set<String> unread = new TreeSet<>(table.stringPropertyNames());
    version = text(table, "version", unread);
    for (Tier tier : Tier.values()) {
      weights.put(tier, number(table, "weight." + small(tier), unread));
      String halfLife = "half-life." + small(tier);
      boolean never = NEVER.equals(table.getProperty(halfLife));
      halfLives.put(tier, never && unread.remove(halfLife) ? 0 : positive(table, halfLife, unread));
    }
    for (Certainty certainty : Certainty.values()) {
      sureness.put(certainty, number(table, "sureness." + small(certainty), unread));
    }
    rumourThreshold = positive(table, "threshold.rumour", unread);
    confidenceHalf = positive(table, "confidence.half", unread);
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          FILE + ": nothing is called " + String.join(", ", unread) + "; take it out");
    }
  }

  /** Those that this version of Greenlit judges by. */
  public static Weights standard() {
    return STANDARD;
  }

  /**
   * Those of a table.
   *
   * @throws IllegalArgumentException which says what is missing, unknown or no whole number
   */
  static Weights of(Properties table) {
    return new Weights(table);
  }

  private static Weights ofResource() {
    Properties table = new Properties();
    try (InputStream file = Weights.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing beside " + Weights.class);
      }
      table.load(new InputStreamReader(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return new Weights(table);
  }

  private static String text(Properties table, String key, Set<String> unread) {
    String value = table.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(FILE + ": '" + key + "' is missing");
    }
    unread.remove(key);
    return value.strip();
  }

  private static int number(Properties table, String key, Set<String> unread) {
    String value = text(table, key, unread);
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= 1_000_000) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      throw new IllegalArgumentException(wrong(key, value), notNumber);
    }
    throw new IllegalArgumentException(wrong(key, value));
  }

  private static int positive(Properties table, String key, Set<String> unread) {
    int number = number(table, key, unread);
    if (number == 0) {
      throw new IllegalArgumentException(FILE + ": '" + key + "' must be more than 0");
    }
    return number;
  }

  private static String wrong(String key, String value) {
    return "%s: '%s' is '%s'; write a whole number from 0 to 1000000".formatted(FILE, key, value);
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** What a status says it was judged by. */
  public String version() {
    return version;
  }

  /** What a rumour has to weigh, over all its origins, to be the status. */
  int rumourThreshold() {
    return rumourThreshold;
  }

  /** The weight of a claim that is {@code days} old. */
  int of(Claim claim, long days) {
    long fresh =
        (long) weights.getOrDefault(claim.tier(), 0)
            * sureness.getOrDefault(claim.certainty(), 0)
            / 1000;
    return (int)
        aged(fresh * claim.confidence() / 1000, days, halfLives.getOrDefault(claim.tier(), 0));
  }

  /** Confidence, 0..1000, that this much weight gives: never certain. */
  int confidence(int weight) {
    return (int) (1000L * weight / (weight + confidenceHalf));
  }

  /** Halved for each half-life, on a straight line between; a half-life of 0 never passes. */
  private static long aged(long weight, long days, int halfLife) {
    long age = Math.max(0, days);
    if (halfLife == 0) {
      return weight;
    }
    long halvings = Math.min(age / halfLife, MOST_HALVINGS);
    long atStart = weight >> halvings;
    return atStart - (atStart - (atStart >> 1)) * (age % halfLife) / halfLife;
  }
}
