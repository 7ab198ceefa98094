package io.greenlit.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;

/** Signs a webhook so that its receiver knows it is ours (Standard Webhooks 1.0). */
public final class Signature {

  private Signature() {}

  /**
   * The value of the header {@code webhook-signature}: one signature for each secret, separated by
   * spaces.
   *
   * @param id value of {@code webhook-id}
   * @param at value of {@code webhook-timestamp}, cut to whole seconds
   */
  public static String of(String id, Instant at, Body body, List<Secret> secrets) {
    byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(UTF_8);
    StringJoiner signatures = new StringJoiner(" ");
    for (Secret secret : secrets) {
      signatures.add(secret.sign(head, body));
    }
    return signatures.toString();
  }
}
