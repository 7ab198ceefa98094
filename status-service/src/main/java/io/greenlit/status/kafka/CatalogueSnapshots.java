package io.greenlit.status.kafka;

import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.ShowRegister;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the catalogue that articles are read with from the register: at once after a quiet time, at
 * most about once a second while an import runs.
 *
 * <p>For one thread.
 */
final class CatalogueSnapshots {

  private static final Logger log = LoggerFactory.getLogger(CatalogueSnapshots.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ShowRegister register;
  private final Consumer<Catalogue> user;
  private boolean changed = true;
  private long notBefore = Long.MIN_VALUE;

  CatalogueSnapshots(ShowRegister register, Consumer<Catalogue> user) {
    this.register = register;
    this.user = user;
  }

  void change() {
    changed = true;
  }

  /** Hands a new catalogue over where something has changed and it is time. */
  void refresh(long nanoTime) {
    if (changed && (notBefore == Long.MIN_VALUE || nanoTime - notBefore >= 0)) {
      Catalogue catalogue = Catalogue.of(register.entries());
      user.accept(catalogue);
      changed = false;
      notBefore = nanoTime + PAUSE.toNanos();
      log.info("articles are read with a catalogue of {} shows from now on", catalogue.size());
    }
  }
}
