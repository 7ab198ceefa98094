package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells why a status changed.
 *
 * @param evidence on the show that it is of
 */
record Typing(Shelf before, Shelf now, Cause cause, Ledger evidence) {

  Change.Type of(@Nullable Integer season, @Nullable Status from, @Nullable Status to) {
    return switch (cause.kind()) {
      case DAY -> Change.Type.AGED;
      case MERGER -> Change.Type.MERGED;
      case REREADING -> Change.Type.CORRECTED; // never published
      case ARTICLE -> {
        if (to == null || takesBack(from)) {
          yield Change.Type.CORRECTED;
        }
        yield agesAnyway(season, to) ? Change.Type.AGED : Change.Type.CHANGED;
      }
    };
  }

  /** Whether the article said before what it no longer says, and the status leant that way. */
  private boolean takesBack(@Nullable Status from) {
    Optional<ArticleClaims> known =
        Optional.ofNullable(cause.articleId()).flatMap(before.ledger()::of);
    if (from == null || known.isEmpty() || Direction.of(from) == Direction.OPEN) {
      return false;
    }
    Optional<ArticleClaims> newer = now.ledger().of(known.get().articleId());
    return leans(known.get().claims(), from)
        && !leans(newer.map(ArticleClaims::claims).orElse(List.of()), from);
  }

  private static boolean leans(List<Claim> claims, Status status) {
    return claims.stream()
        .filter(claim -> claim.polarity() == Polarity.AFFIRMED)
        .anyMatch(claim -> Direction.of(claim.status()) == Direction.of(status));
  }

  /** Whether the article only tells that time has gone by, for another season or show. */
  private boolean agesAnyway(@Nullable Integer season, Status to) {
    if (now.asOf().equals(before.asOf())) {
      return false;
    }
    Ledger known = before.ledger().only(ids(evidence));
    return Evaluation.evaluate(known, now.asOf()).stream()
        .filter(status -> Objects.equals(status.season(), season))
        .anyMatch(status -> status.status() == to);
  }

  private static Set<String> ids(Ledger ledger) {
    return ledger.heard().stream().map(Heard::id).collect(Collectors.toSet());
  }
}
