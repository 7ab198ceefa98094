package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Evidence on its way from one shelf to another, because both titles are one show.
 *
 * @param to id of the shelf where it belongs
 * @param via the shelves that it has come from, so that it cannot go round in a circle
 * @param versions of articles, with their claims
 * @param formerIds ids of shows that were published where it comes from; empty when only one more
 *     article is passed on
 * @param standings what was published there
 * @param at fetchedAt of the article that tells, or the moment when the catalogue told
 * @param articleId of that article; null for the catalogue
 */
public record Move(
    String to,
    SortedSet<String> via,
    List<ArticleClaims> versions,
    SortedSet<String> formerIds,
    List<Standing> standings,
    Instant at,
    @Nullable String articleId) {

  public Move {
    via = new TreeSet<>(via);
    versions = List.copyOf(versions);
    formerIds = new TreeSet<>(formerIds);
    standings = List.copyOf(standings);
  }

  /** Whether it brings a show that was one of its own. */
  boolean merges() {
    return !formerIds.isEmpty();
  }
}
