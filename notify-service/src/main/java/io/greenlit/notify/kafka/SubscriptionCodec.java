package io.greenlit.notify.kafka;

import io.greenlit.notify.sealing.Keyring;
import io.greenlit.notify.sealing.MissingKey;
import io.greenlit.notify.sealing.Place;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.schemas.serde.AvroCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * Subscriptions as bytes, their secrets sealed; remembers which of those it was given could not be
 * read, and which ought to be sealed anew.
 */
final class SubscriptionCodec {

  private static final AvroCodec<io.greenlit.schemas.Subscription> AVRO =
      AvroCodec.of(io.greenlit.schemas.Subscription.class);

  private final Keyring keys;
  private final Set<String> stale = ConcurrentHashMap.newKeySet();
  private final Map<String, IllegalArgumentException> unreadable = new ConcurrentHashMap<>();

  SubscriptionCodec(Keyring keys) {
    this.keys = keys;
  }

  byte[] encode(Subscription subscription) {
    io.greenlit.schemas.Subscription written = SubscriptionRecords.written(subscription);
    return AVRO.encode(
        each(written, (field, text) -> keys.seal(new Place(subscription.id(), field), text)));
  }

  /**
   * Reads a subscription; one whose secrets lie open is read, too.
   *
   * @throws IllegalArgumentException when its secrets cannot be opened
   */
  Subscription decode(byte[] bytes) {
    io.greenlit.schemas.Subscription written = AVRO.decode(bytes);
    String id = written.getId();
    boolean current = sealed(written).stream().allMatch(keys::isCurrent);
    try {
      Subscription subscription =
          SubscriptionRecords.subscription(
              each(written, (field, text) -> keys.open(new Place(id, field), text)));
      forget(id);
      if (!current) {
        stale.add(id);
      }
      return subscription;
    } catch (IllegalArgumentException e) {
      unreadable.put(id, e);
      throw e;
    }
  }

  /** A subscription is no more. */
  void forget(String id) {
    stale.remove(id);
    unreadable.remove(id);
  }

  /** Whether the newest record of a subscription could not be read. */
  boolean isUnreadable(String id) {
    return unreadable.containsKey(id);
  }

  /** Whether the newest record of a subscription is not sealed with the key of today. */
  boolean isStale(String id) {
    return stale.contains(id);
  }

  /** Those that are not sealed with the key of today. */
  List<String> stale() {
    return List.copyOf(stale);
  }

  /**
   * Refuses to go on without keys that are in use.
   *
   * @throws IllegalStateException naming them
   */
  void requireKeys() {
    Set<String> missing = new TreeSet<>();
    for (IllegalArgumentException each : unreadable.values()) {
      if (each instanceof MissingKey key) {
        missing.add(key.keyId());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          ("subscriptions are encrypted with keys that are not configured: %s."
                  + " Set greenlit.notify.encryption.keys.NAME to each of them and restart")
              .formatted(missing));
    }
  }

  private static List<String> sealed(io.greenlit.schemas.Subscription written) {
    List<String> sealed = new ArrayList<>(written.getSecrets());
    sealed.addAll(written.getHeaders().values());
    sealed.addAll(CredentialsRecords.sealed(written));
    return sealed;
  }

  /** The same with each text replaced that is kept sealed, by the name of its field. */
  private static io.greenlit.schemas.Subscription each(
      io.greenlit.schemas.Subscription written, BinaryOperator<String> replacement) {
    List<String> secrets = new ArrayList<>();
    for (String secret : written.getSecrets()) {
      secrets.add(replacement.apply("secrets/" + secrets.size(), secret));
    }
    Map<String, String> headers = new TreeMap<>();
    written
        .getHeaders()
        .forEach((name, value) -> headers.put(name, replacement.apply("headers/" + name, value)));
    io.greenlit.schemas.Subscription.Builder replaced =
        io.greenlit.schemas.Subscription.newBuilder(written)
            .setSecrets(secrets)
            .setHeaders(headers);
    CredentialsRecords.replace(replaced, replacement);
    return replaced.build();
  }
}
