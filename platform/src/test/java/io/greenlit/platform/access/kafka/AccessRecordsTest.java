package io.greenlit.platform.access.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.platform.access.AccessEntry;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.Scope;
import io.greenlit.platform.access.Subscriber;
import io.greenlit.schemas.Access;
import io.greenlit.schemas.serde.AvroCodec;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessRecordsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  static Stream<AccessEntry> entries() {
    BearerToken token = BearerToken.random(new SecureRandom());
    AccessToken known =
        AccessToken.of(
            token, "news desk", "acme", Set.of(Scope.values()), NOW, NOW.plusSeconds(60));
    return Stream.of(
        known,
        known.revoked(NOW.plusSeconds(1)),
        AccessToken.of(token, "console", Subscriber.OPERATOR, Set.of(), NOW, null),
        new Subscriber("acme", "Acme", NOW, Subscriber.Limits.NONE),
        new Subscriber("acme", "Acme", NOW, new Subscriber.Limits(1, 2, 3)));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void what_is_written_is_read(AccessEntry entry) {
    assertThat(AccessRecords.decode(AccessRecords.encode(entry))).isEqualTo(entry);
  }

  @Test
  void a_record_of_neither_kind_is_refused() {
    byte[] empty = AvroCodec.of(Access.class).encode(Access.newBuilder().build());

    assertThatThrownBy(() -> AccessRecords.decode(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("newer");
  }
}
