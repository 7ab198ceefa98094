package io.greenlit.platform.kafka;

import io.greenlit.schemas.topics.Topic;
import java.util.List;
import java.util.stream.Stream;

/**
 * The topics that a service reads or writes: they are created where they are missing.
 *
 * @param topics all of them
 * @param withDeadLetters those of them whose records this service may have to put aside
 */
public record RequiredTopics(List<Topic<?>> topics, List<Topic<?>> withDeadLetters) {

  public RequiredTopics {
    topics = List.copyOf(topics);
    withDeadLetters = List.copyOf(withDeadLetters);
  }

  /** These and another. */
  public RequiredTopics and(Topic<?> other) {
    return new RequiredTopics(
        Stream.concat(topics.stream(), Stream.of(other)).toList(), withDeadLetters);
  }
}
