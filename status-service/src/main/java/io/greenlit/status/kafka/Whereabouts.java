package io.greenlit.status.kafka;

import java.util.List;

/**
 * Which instances hold a shelf.
 *
 * @param partition of the shelf
 * @param here whether this instance folds it, as far as is known
 * @param elsewhere the addresses (host:port) of the other instances that hold it, the one that
 *     folds it first
 */
public record Whereabouts(int partition, boolean here, List<String> elsewhere) {

  public Whereabouts {
    elsewhere = List.copyOf(elsewhere);
  }
}
