package io.greenlit.status.folding;

import static java.util.Comparator.comparing;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one article, and what follows from it alone: that is asked for at each step of
 * its show, so it is found out once.
 *
 * @param newest its newest version
 * @param earlier the newest of its older versions that claimed anything; null where none did
 * @param takenBack what the older version claimed and the newest does not
 * @param time when the newest version was published
 * @param outlet whose voice it is
 * @param bestTier of its claims; null where there are none
 */
record Heard(
    ArticleClaims newest,
    @Nullable ArticleClaims earlier,
    List<Claim> takenBack,
    Instant time,
    LocalDate day,
    Outlet outlet,
    @Nullable Tier bestTier) {

  /** From the least telling: nothing left, then fans, rumours …; among equals the oldest. */
  static final Comparator<Heard> TELLING =
      comparing(Heard::bestTier, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(Heard::time)
          .thenComparing(Heard::id);

  private static final Comparator<ArticleClaims> NEWEST =
      comparing(ArticleClaims::fetchedAt).thenComparing(ArticleClaims::articleVersion);

  private static final Comparator<Claim> BY_POSITION =
      Comparator.comparingInt(Claim::position)
          .thenComparing(Claim::status)
          .thenComparing(Claim::toString);

  Heard {
    takenBack = List.copyOf(takenBack);
  }

  static Heard of(ArticleClaims newest, @Nullable ArticleClaims earlier) {
    Instant time = time(newest);
    return new Heard(
        newest,
        earlier,
        earlier == null
            ? List.of()
            : earlier.claims().stream().filter(claim -> !repeats(newest, claim)).toList(),
        time,
        time.atZone(ZoneOffset.UTC).toLocalDate(),
        Outlet.of(newest),
        newest.claims().stream().map(Claim::tier).min(Comparator.naturalOrder()).orElse(null));
  }

  /**
   * When an article was published; one that claims to come from the future was published when it
   * was fetched.
   */
  static Instant time(ArticleClaims claims) {
    Instant published = claims.publishedAt();
    return published == null || published.isAfter(claims.fetchedAt())
        ? claims.fetchedAt()
        : published;
  }

  /** Whether an article still says what an older version of it said. */
  private static boolean repeats(ArticleClaims article, Claim said) {
    return article.claims().stream()
        .anyMatch(claim ->
            claim.status() == said.status()
                && claim.polarity() == said.polarity()
                && Objects.equals(claim.season(), said.season()));
  }

  String id() {
    return newest.articleId();
  }

  Stream<ArticleClaims> versions() {
    return Stream.concat(Stream.of(newest), Stream.ofNullable(earlier));
  }

  /** The same with another version; null where that says nothing new. */
  @Nullable Heard with(ArticleClaims version) {
    int order = NEWEST.compare(version, newest);
    if (order > 0) {
      return of(version, newest.withdrawn() ? earlier : newest);
    }
    if (order == 0) {
      ArticleClaims both = together(newest, version);
      return both == null ? null : of(both, earlier);
    }
    if (version.withdrawn()) {
      return null;
    }
    ArticleClaims known = earlier;
    int older = known == null ? 1 : NEWEST.compare(version, known);
    ArticleClaims told =
        known == null || older > 0 ? version : older == 0 ? together(known, version) : null;
    return told == null ? null : of(newest, told);
  }

  /**
   * One version that came by way of two names of a show: all that it claims; null where the second
   * adds nothing.
   */
  private static @Nullable ArticleClaims together(ArticleClaims one, ArticleClaims other) {
    Set<Claim> claims = new LinkedHashSet<>(one.claims());
    claims.addAll(other.claims());
    if (claims.size() == one.claims().size()) {
      return null;
    }
    return (one.withdrawn() ? other : one).withClaims(claims.stream().sorted(BY_POSITION).toList());
  }
}
