package io.greenlit.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/**
 * A change as it is told: made once, and what every request that tells it is made from.
 *
 * @param type such as {@code status.changed}
 * @param body {@code {type, timestamp, data}}
 * @param data the data alone, within the same bytes
 */
public record Message(String type, Body body, Body data) {

  /**
   * The message of these parts.
   *
   * @param data JSON
   */
  public static Message of(String type, Instant timestamp, byte[] data) {
    byte[] head =
        "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":"
            .formatted(type, timestamp)
            .getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length + data.length + 1);
    bytes.writeBytes(head);
    bytes.writeBytes(data);
    bytes.write('}');
    Body body = Body.of(bytes.toByteArray());
    return new Message(type, body, body.part(head.length, data.length));
  }
}
