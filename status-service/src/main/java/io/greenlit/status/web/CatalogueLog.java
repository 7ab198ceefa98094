package io.greenlit.status.web;

import io.greenlit.status.reading.catalogue.CatalogueEntry;
import java.util.concurrent.CompletableFuture;

/** Where changes of the catalogue are written, as the API needs it. */
public interface CatalogueLog {

  /** Kafka did not confirm a write: it may be tried again. */
  final class NotWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotWritten(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Writes a show down; completes when it is safe, or fails with {@link NotWritten}. */
  CompletableFuture<Void> write(CatalogueEntry entry);

  /** Writes a show down; completes when it is safe and the register has it. */
  CompletableFuture<Void> writeAndSee(CatalogueEntry entry);

  /** Takes a show out; completes when that is safe and the register has it no longer. */
  CompletableFuture<Void> removeAndSee(CatalogueEntry entry);
}
