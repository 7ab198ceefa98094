package io.greenlit.status.kafka;

import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.ShowRegister;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the catalogue that articles are read with from the register: at once after a quiet time;
 * while an import runs at most about once a second, and for no more than a tenth of the time.
 *
 * <p>For one thread.
 */
final class CatalogueSnapshots {

  private static final Logger log = LoggerFactory.getLogger(CatalogueSnapshots.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int SHARE = 10;

  private final ShowRegister register;
  private final Consumer<Catalogue> user;
  private final LongSupplier nanoTime;
  private boolean changed = true;
  private @Nullable Long notBefore;

  CatalogueSnapshots(ShowRegister register, Consumer<Catalogue> user, LongSupplier nanoTime) {
    this.register = register;
    this.user = user;
    this.nanoTime = nanoTime;
  }

  void change() {
    changed = true;
  }

  /** Hands a new catalogue over where something has changed and it is time. */
  void refresh() {
    long start = nanoTime.getAsLong();
    if (!changed || (notBefore != null && start - notBefore < 0)) {
      return;
    }
    Catalogue catalogue = Catalogue.of(register.entries());
    user.accept(catalogue);
    changed = false;
    long end = nanoTime.getAsLong();
    notBefore = end + Math.max(PAUSE.toNanos(), (SHARE - 1) * (end - start));
    log.info("articles are read with a catalogue of {} shows from now on", catalogue.size());
  }
}
