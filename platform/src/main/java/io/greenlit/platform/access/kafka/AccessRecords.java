package io.greenlit.platform.access.kafka;

import io.greenlit.platform.access.AccessEntry;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.Role;
import io.greenlit.platform.access.Scope;
import io.greenlit.platform.access.Subscriber;
import io.greenlit.schemas.Access;
import io.greenlit.schemas.AccessRole;
import io.greenlit.schemas.serde.AvroCodec;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.stream.Collectors;

/** Tokens and subscribers as they are written to their topic. */
final class AccessRecords {

  static final String TOKENS = "token/";
  static final String SUBSCRIBERS = "subscriber/";

  private static final AvroCodec<Access> CODEC = AvroCodec.of(Access.class);

  private AccessRecords() {}

  static String key(AccessEntry entry) {
    return switch (entry) {
      case AccessToken token -> TOKENS + token.id();
      case Subscriber subscriber -> SUBSCRIBERS + subscriber.id();
    };
  }

  static byte[] encode(AccessEntry entry) {
    Access.Builder access = Access.newBuilder();
    switch (entry) {
      case AccessToken token -> access.setToken(written(token));
      case Subscriber subscriber -> access.setSubscriber(written(subscriber));
    }
    return CODEC.encode(access.build());
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException where it holds nothing that is known
   */
  static AccessEntry decode(byte[] bytes) {
    Access access = CODEC.decode(bytes);
    if (access.getToken() != null) {
      return token(access.getToken());
    }
    if (access.getSubscriber() != null) {
      return subscriber(access.getSubscriber());
    }
    throw new IllegalArgumentException("neither a token nor a subscriber: a newer one wrote it");
  }

  private static AccessToken token(io.greenlit.schemas.AccessToken written) {
    ByteBuffer hash = written.getHash().duplicate();
    byte[] bytes = new byte[hash.remaining()];
    hash.get(bytes);
    return new AccessToken(
        written.getId(),
        Base64.getEncoder().encodeToString(bytes),
        written.getName(),
        written.getSubscriber(),
        switch (written.getRole()) {
          case SUBSCRIBER -> Role.SUBSCRIBER;
          case OPERATOR -> Role.OPERATOR;
        },
        written.getScopes().stream()
            .flatMap(word -> Scope.of(word).stream())
            .collect(Collectors.toSet()),
        written.getCreatedAt(),
        written.getExpiresAt(),
        written.getRevokedAt());
  }

  private static io.greenlit.schemas.AccessToken written(AccessToken token) {
    return io.greenlit.schemas.AccessToken.newBuilder()
        .setId(token.id())
        .setHash(ByteBuffer.wrap(Base64.getDecoder().decode(token.hash())))
        .setName(token.name())
        .setSubscriber(token.subscriber())
        .setRole(
            switch (token.role()) {
              case SUBSCRIBER -> AccessRole.SUBSCRIBER;
              case OPERATOR -> AccessRole.OPERATOR;
            })
        .setScopes(token.scopes().stream().map(Scope::word).sorted().toList())
        .setCreatedAt(token.createdAt())
        .setExpiresAt(token.expiresAt())
        .setRevokedAt(token.revokedAt())
        .build();
  }

  private static Subscriber subscriber(io.greenlit.schemas.Subscriber written) {
    return new Subscriber(
        written.getId(),
        written.getName(),
        written.getCreatedAt(),
        new Subscriber.Limits(
            written.getSubscriptionQuota(), written.getTokenQuota(), written.getRequestQuota()));
  }

  private static io.greenlit.schemas.Subscriber written(Subscriber subscriber) {
    Subscriber.Limits limits = subscriber.limits();
    return io.greenlit.schemas.Subscriber.newBuilder()
        .setId(subscriber.id())
        .setName(subscriber.name())
        .setCreatedAt(subscriber.createdAt())
        .setSubscriptionQuota(limits.subscriptions())
        .setTokenQuota(limits.tokens())
        .setRequestQuota(limits.requestsPerMinute())
        .build();
  }
}
