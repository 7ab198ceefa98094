package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of articles that arrive one after the other. */
record Run(Shelf shelf, List<Change> changes) {

  static Run of(List<ArticleClaims> articles) {
    Shelf shelf = Shelf.empty(Claims.SHOW.id());
    List<Change> changes = new ArrayList<>();
    for (ArticleClaims article : articles) {
      Fold.Step step = Fold.step(shelf, article);
      shelf = step.shelf();
      changes.addAll(step.changes());
    }
    return new Run(shelf, changes);
  }

  Ledger ledger() {
    return shelf.ledger();
  }

  /** The only show there; null where nothing was ever published. */
  @Nullable ShowStatus published() {
    return shelf.shows().isEmpty() ? null : shelf.shows().getFirst();
  }
}
