package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of articles that arrive one after the other. */
record Run(Ledger ledger, @Nullable ShowStatus published, List<Change> changes) {

  static Run of(List<ArticleClaims> articles) {
    Ledger ledger = Ledger.empty();
    ShowStatus published = null;
    List<Change> changes = new ArrayList<>();
    for (ArticleClaims article : articles) {
      Fold.Step step = Fold.step(ledger, published, article);
      ledger = step.ledger();
      published = step.status() == null ? published : step.status();
      changes.addAll(step.changes());
    }
    return new Run(ledger, published, changes);
  }
}
