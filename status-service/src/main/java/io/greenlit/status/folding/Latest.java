package io.greenlit.status.folding;

import io.greenlit.status.claim.Tier;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each kind of thing was last said of a season. */
final class Latest {

  /** By direction, then by tier. */
  private final Map<Direction, Map<Tier, Instant>> facts = new EnumMap<>(Direction.class);

  private final Map<Direction, Instant> officialDenials = new EnumMap<>(Direction.class);

  Latest(List<Voice> voices) {
    for (Voice voice : voices) {
      if (voice.assertsFact()) {
        facts
            .computeIfAbsent(voice.direction(), _ -> new EnumMap<>(Tier.class))
            .merge(voice.claim().tier(), voice.time(), Latest::later);
      } else if (voice.denies() && voice.claim().tier() == Tier.OFFICIAL) {
        officialDenials.merge(voice.direction(), voice.time(), Latest::later);
      }
    }
    facts.values().forEach(Latest::countForWorse);
  }

  /** What a better source says counts for the worse, too. */
  private static void countForWorse(Map<Tier, Instant> byTier) {
    Instant latest = null;
    for (Tier tier : Tier.values()) {
      Instant its = byTier.get(tier);
      latest = latest == null || (its != null && its.isAfter(latest)) ? its : latest;
      if (latest != null) {
        byTier.put(tier, latest);
      }
    }
  }

  /** The latest fact of a direction from a source at least as good; null where there is none. */
  @Nullable Instant fact(Direction direction, Tier tier) {
    Map<Tier, Instant> byTier = facts.get(direction);
    return byTier == null ? null : byTier.get(tier);
  }

  /** The latest official denial; null where there is none. */
  @Nullable Instant officialDenial(Direction direction) {
    return officialDenials.get(direction);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
