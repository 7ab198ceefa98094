package io.greenlit.status.replaying;

import io.greenlit.status.replaying.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a show as it is with the show as it would be. */
public final class Differences {

  private static final Comparator<Integer> SEASONS =
      Comparator.nullsLast(Comparator.naturalOrder());

  private Differences() {}

  /**
   * What differs, the show itself before its seasons, those by number and "the next one" last.
   *
   * @param before null where nothing was published of it
   * @param now null where nothing would be
   */
  public static List<Difference> between(@Nullable SeenShow before, @Nullable SeenShow now) {
    SeenShow any = now == null ? before : now;
    if (any == null) {
      return List.of();
    }
    List<Difference> differences = new ArrayList<>();
    String was = before == null ? null : before.mergedInto();
    String is = now == null ? null : now.mergedInto();
    if (!Objects.equals(was, is)) {
      differences.add(
          new Difference(
              is == null ? Kind.SPLIT : Kind.MERGED,
              any.id(),
              any.title(),
              null,
              null,
              null,
              is == null ? was : is,
              List.of(),
              List.of()));
    }
    if (is == null) {
      numbers(before, now)
          .flatMap(number -> between(any, of(before, number), of(now, number)).stream())
          .forEach(differences::add);
    }
    return differences;
  }

  private static Stream<@Nullable Integer> numbers(
      @Nullable SeenShow before, @Nullable SeenShow now) {
    return Stream.of(seasons(before), seasons(now))
        .flatMap(List::stream)
        .map(SeenSeason::season)
        .distinct()
        .sorted(SEASONS);
  }

  private static List<SeenSeason> seasons(@Nullable SeenShow show) {
    return show == null ? List.of() : show.seasons();
  }

  private static @Nullable SeenSeason of(@Nullable SeenShow show, @Nullable Integer number) {
    return show == null ? null : show.season(number).orElse(null);
  }

  private static Optional<Difference> between(
      SeenShow show, @Nullable SeenSeason before, @Nullable SeenSeason now) {
    if (Objects.equals(before, now)) {
      return Optional.empty();
    }
    SeenSeason any = now == null ? before : now;
    return Optional.of(
        new Difference(
            kind(before, now),
            show.id(),
            show.title(),
            any == null ? null : any.season(),
            before,
            now,
            null,
            without(now, before),
            without(before, now)));
  }

  private static Kind kind(@Nullable SeenSeason before, @Nullable SeenSeason now) {
    if (before == null || now == null || before.status() != now.status()) {
      return Kind.STATUS;
    }
    return now.differsInDetail(before) ? Kind.DETAIL : Kind.EVIDENCE;
  }

  private static List<Piece> without(@Nullable SeenSeason one, @Nullable SeenSeason other) {
    Set<Piece> pieces = new LinkedHashSet<>(one == null ? List.of() : one.evidence());
    pieces.removeAll(other == null ? List.of() : other.evidence());
    return List.copyOf(pieces);
  }
}
