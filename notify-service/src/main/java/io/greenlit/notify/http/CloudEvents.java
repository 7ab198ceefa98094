package io.greenlit.notify.http;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.webhook.Body;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Tells changes as CloudEvents 1.0, through its SDK. */
final class CloudEvents {

  private static final String TYPE_PREFIX = "io.greenlit.";
  private static final String DATA_TYPE = "application/json";
  private static final int LONGEST_SOURCE = 200;

  private final URI source;
  private final JsonFormat json = new JsonFormat();

  /**
   * @param source where the events come from
   * @throws IllegalArgumentException saying what it must be
   */
  CloudEvents(URI source) {
    String text = source.toString();
    if (text.isEmpty() || text.length() > LONGEST_SOURCE || !text.equals(source.toASCIIString())) {
      throw new IllegalArgumentException(
          "greenlit.notify.source must be a URI of 1 to %d ASCII characters, such as urn:greenlit"
              .formatted(LONGEST_SOURCE));
    }
    this.source = source;
  }

  /** The whole event as one JSON object. */
  Content structured(Delivery delivery) {
    return new Content(
        Map.of(HttpHeaders.CONTENT_TYPE, json.serializedContentType()),
        Body.of(json.serialize(event(delivery))));
  }

  /** The data as body, the attributes as headers. */
  Content binary(Delivery delivery) {
    Map<String, String> headers = new HashMap<>();
    HttpMessageFactory.createWriter(
            (name, value) -> headers.put(name, HeaderValue.encode(value)), _ -> {})
        .writeBinary(event(delivery));
    return new Content(headers, delivery.entry().message().data());
  }

  private CloudEvent event(Delivery delivery) {
    LogEntry entry = delivery.entry();
    return CloudEventBuilder.v1()
        .withId(delivery.messageId())
        .withSource(source)
        .withType(TYPE_PREFIX + entry.message().type())
        .withSubject(entry.showId())
        .withTime(entry.occurredAt().atOffset(ZoneOffset.UTC))
        .withData(DATA_TYPE, data(entry.message().data()))
        .build();
  }

  private static CloudEventData data(Body data) {
    ByteBuffer buffer = data.buffer();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return BytesCloudEventData.wrap(bytes);
  }
}
