package io.greenlit.platform.access.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.platform.access.MemoryAccess;
import io.greenlit.platform.access.Role;
import io.greenlit.platform.access.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;

class PresenceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final MemoryAccess book = new MemoryAccess();
  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final Presence presence = new Presence(book, time::get);

  @Test
  void who_has_a_token_may_stay_until_it_is_revoked() {
    AccessToken token = book.tokensOf("acme").getFirst();
    BooleanSupplier mayStay = mayStay(token.caller());

    assertThat(mayStay.getAsBoolean()).isTrue();
    book.put(token.revoked(NOW)).join();
    assertThat(mayStay.getAsBoolean()).isFalse();
  }

  @Test
  void or_until_it_is_forgotten() {
    AccessToken token = book.tokensOf("acme").getFirst();
    BooleanSupplier mayStay = mayStay(token.caller());

    book.forget(token).join();
    assertThat(mayStay.getAsBoolean()).isFalse();
  }

  @Test
  void who_was_let_in_by_another_issuer_may_stay_until_the_token_expires() {
    BooleanSupplier mayStay =
        mayStay(
            new Caller(
                "acme", Role.SUBSCRIBER, Set.of(Scope.SHOWS_READ), "desk", NOW.plusSeconds(60)));

    assertThat(mayStay.getAsBoolean()).isTrue();
    time.set(NOW.plusSeconds(60));
    assertThat(mayStay.getAsBoolean()).isFalse();
  }

  @Test
  void the_operator_of_the_configuration_and_who_needs_no_token_may_stay() {
    assertThat(mayStay(Caller.operator(KnownTokens.OPERATOR.substring(0, 16))).getAsBoolean())
        .isTrue();
    assertThat(mayStay(null).getAsBoolean()).isTrue();
  }

  private BooleanSupplier mayStay(@Nullable Caller caller) {
    return requireNonNull(
        caller == null
            ? presence.ofCaller().block()
            : presence
                .ofCaller()
                .contextWrite(
                    ReactiveSecurityContextHolder.withAuthentication(new KnownCaller(caller)))
                .block());
  }
}
