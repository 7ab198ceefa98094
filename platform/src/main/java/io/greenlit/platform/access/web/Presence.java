package io.greenlit.platform.access.web;

import io.greenlit.platform.access.AccessBook;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** Says of those who were let in whether they still may be there, for answers that go on. */
public final class Presence {

  private final AccessBook book;
  private final InstantSource clock;

  Presence(AccessBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  /** What says it of who sent the present request; who needed no token always may. */
  public Mono<BooleanSupplier> ofCaller() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .ofType(KnownCaller.class)
        .map(known -> of(known.getPrincipal()))
        .defaultIfEmpty(() -> true);
  }

  private BooleanSupplier of(Caller caller) {
    // Tokens of the configuration and of other issuers are in no book: they only expire.
    boolean booked = token(caller) != null;
    return () -> {
      Instant now = clock.instant();
      if (booked) {
        AccessToken token = token(caller);
        return token != null && token.isValidAt(now);
      }
      Instant end = caller.expiresAt();
      return end == null || now.isBefore(end);
    };
  }

  private @Nullable AccessToken token(Caller caller) {
    return caller.name().startsWith(BearerToken.PREFIX)
        ? book.token(caller.name().substring(BearerToken.PREFIX.length()))
        : null;
  }
}
