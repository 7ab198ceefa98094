package io.greenlit.benchmarks.endpoints;

import io.greenlit.notify.sealing.Keyring;
import io.greenlit.notify.sealing.Place;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.schemas.Filter;
import io.greenlit.schemas.Subscription;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/**
 * One who subscribed.
 *
 * @param number in its url, too
 * @param shows that it wants to hear of; all where none is named
 */
public record Subscriber(int number, URI url, List<String> shows) {

  private static final int SECRET_BYTES = 32;
  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  public String id() {
    return "sub_%026d".formatted(number);
  }

  public Secret secret() {
    return Secret.of(ByteBuffer.allocate(SECRET_BYTES).putInt(number).array());
  }

  /** As the service keeps it. */
  public Subscription written(Keyring keys) {
    return Subscription.newBuilder()
        .setId(id())
        .setUrl(url.toString())
        .setFilter(Filter.newBuilder().setShows(shows).build())
        .setSecrets(List.of(keys.seal(new Place(id(), "secrets/0"), secret().reveal())))
        .setCreatedAt(CREATED)
        .setUpdatedAt(CREATED)
        .build();
  }
}
