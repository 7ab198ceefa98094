package io.greenlit.notify.web;

import io.greenlit.notify.change.RecentChange;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The end of the log of changes, for those who want to know what a filter would let through. */
@FunctionalInterface
public interface RecentChanges {

  /** The last changes of the whole log, the newest first, or all where there are not so many. */
  CompletableFuture<List<RecentChange>> last(int count);
}
