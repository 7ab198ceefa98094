package io.greenlit.notify.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a sealed text belongs; moved to any other place it cannot be read.
 *
 * @param subscriptionId of the subscription that has it
 * @param field such as {@code secrets/0}
 */
public record Place(String subscriptionId, String field) {

  byte[] bytes() {
    // the length tells where the id ends, so that no two places are written alike
    return (subscriptionId.length() + ":" + subscriptionId + ":" + field).getBytes(UTF_8);
  }
}
