package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a shelf is after its articles were read again: the fold goes on from there.
 *
 * @param place where its title belongs now
 * @param day the latest that had come
 * @param versions all that the articles claim
 * @param shows what follows of each show on the shelf
 * @param at when the articles were read again
 */
public record Baseline(
    String shelfId,
    Reread reread,
    Shelf.Place place,
    LocalDate day,
    List<ArticleClaims> versions,
    List<ShowStatus> shows,
    Instant at) {

  public Baseline {
    versions = List.copyOf(versions);
    shows = List.copyOf(shows);
  }
}
