package io.greenlit.schemas.topics;

import org.apache.avro.specific.SpecificRecord;

/**
 * A topic as the services agree on it. Keys are ids in UTF-8.
 *
 * @param name name without the deployment's prefix
 * @param valueType contract of its values
 * @param partitions number of partitions it is created with
 * @param retention how long it keeps its records
 */
public record Topic<V extends SpecificRecord>(
    String name, Class<V> valueType, int partitions, Retention retention) {

  private static final String DEAD_LETTERS = "-dead-letters";

  /** The name in a deployment whose topics begin with {@code prefix} (may be empty). */
  public String nameWith(String prefix) {
    return prefix + name;
  }

  /** The name of the topic that takes the records of this one that nobody could handle. */
  public String deadLettersWith(String prefix) {
    return deadLettersOf(nameWith(prefix));
  }

  /** The name of the dead-letter topic that belongs to the topic {@code fullName}. */
  public static String deadLettersOf(String fullName) {
    return fullName + DEAD_LETTERS;
  }
}
