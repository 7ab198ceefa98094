package io.greenlit.notify.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a subscription, as its subscriber is told. The components are fields of the
 * webhook's data, after {@code subscription} and {@code number}.
 */
public sealed interface OperationalEvent {

  /** The type of the webhook. */
  String type();

  /**
   * The endpoint is left alone but for a request now and then, until one succeeds.
   *
   * @param failures attempts that failed in a row
   * @param error what the last of them ended with, for people
   */
  record Failing(int failures, @Nullable String error) implements OperationalEvent {

    public Failing {
      error = cut(error);
    }

    @Override
    public String type() {
      return "subscription.failing";
    }
  }

  /** Nothing is sent any more until the subscriber resumes it. */
  record Disabled(String reason) implements OperationalEvent {

    @Override
    public String type() {
      return "subscription.disabled";
    }
  }

  /** A request succeeded again. */
  record Recovered() implements OperationalEvent {

    @Override
    public String type() {
      return "subscription.recovered";
    }
  }

  /**
   * A change was given up on: it is a dead letter.
   *
   * @param attempts that were made for it
   * @param error what the last of them ended with, for people
   */
  record Exhausted(String changeId, String showId, int attempts, @Nullable String error)
      implements OperationalEvent {

    public Exhausted {
      error = cut(error);
    }

    @Override
    public String type() {
      return "delivery.exhausted";
    }
  }

  /** The message that tells of it. */
  default Message message(String subscriptionId, long number, Instant at) {
    ObjectNode data = Json.MAPPER.createObjectNode();
    data.put("subscription", subscriptionId);
    data.put("number", number);
    data.setAll((ObjectNode) Json.MAPPER.valueToTree(this));
    return Message.of(type(), at, Json.MAPPER.writeValueAsBytes(data));
  }

  private static @Nullable String cut(@Nullable String error) {
    return new Texts().cutIfAny(error, Json.LONGEST_ERROR);
  }

  /** How it is written. */
  final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST_ERROR = 300;

    private Json() {}
  }
}
