package io.greenlit.notify.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that signs for a subscription: the secret in force, and those before it, which sign too until
 * the subscriber has had time to take the new one.
 *
 * @param older the newest first
 */
public record Secrets(Secret inForce, List<Older> older) {

  public Secrets {
    older = List.copyOf(older);
  }

  /**
   * A secret that was replaced.
   *
   * @param until from when on it no longer signs
   */
  public record Older(Secret secret, Instant until) {}

  /** One secret alone. */
  public static Secrets of(Secret secret) {
    return new Secrets(secret, List.of());
  }

  /** What signs at a time, the secret in force first. */
  public List<Secret> signingAt(Instant now) {
    if (older.isEmpty()) {
      return List.of(inForce);
    }
    List<Secret> signing = new ArrayList<>();
    signing.add(inForce);
    olderAt(now).forEach(each -> signing.add(each.secret()));
    return signing;
  }

  /** The older ones that sign at a time. */
  public List<Older> olderAt(Instant now) {
    return older.stream().filter(each -> each.until().isAfter(now)).toList();
  }

  /**
   * These with another one in force. None of those before signs after {@code until}, also where it
   * would have: who ends the overlap at once, because a secret leaked, means all of them.
   */
  public Secrets rotated(Secret next, Instant until, Instant now) {
    List<Older> kept = new ArrayList<>();
    kept.add(new Older(inForce, until));
    kept.addAll(older);
    return new Secrets(
        next,
        kept.stream()
            .map(each -> each.until().isAfter(until) ? new Older(each.secret(), until) : each)
            .filter(each -> each.until().isAfter(now) && !each.secret().equals(next))
            .toList());
  }
}
