package io.greenlit.status.replaying;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What anybody sees of a show.
 *
 * @param mergedInto id of the show that it turned out to be; null for one of its own
 */
public record SeenShow(
    String id, String title, @Nullable String mergedInto, List<SeenSeason> seasons) {

  public SeenShow {
    seasons = List.copyOf(seasons);
  }

  Optional<SeenSeason> season(@Nullable Integer number) {
    return seasons.stream().filter(season -> Objects.equals(season.season(), number)).findFirst();
  }
}
