package io.greenlit.status.folding;

import io.greenlit.status.claim.Tier;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each kind of thing was last said of a season. */
final class Latest {

  /** By direction, then by the least of the tiers that count. */
  private final Map<Direction, Map<Tier, Instant>> facts = new EnumMap<>(Direction.class);

  private final Map<Direction, Instant> officialDenials = new EnumMap<>(Direction.class);

  Latest(List<Voice> voices) {
    for (Voice voice : voices) {
      if (voice.assertsFact()) {
        Map<Tier, Instant> byTier =
            facts.computeIfAbsent(voice.direction(), _ -> new EnumMap<>(Tier.class));
        for (Tier tier : Tier.values()) {
          if (voice.claim().tier().compareTo(tier) <= 0) {
            byTier.merge(tier, voice.time(), Latest::later);
          }
        }
      } else if (voice.denies() && voice.claim().tier() == Tier.OFFICIAL) {
        officialDenials.merge(voice.direction(), voice.time(), Latest::later);
      }
    }
  }

  /** The latest fact of a direction from a source at least as good; null where there is none. */
  @Nullable Instant fact(Direction direction, Tier tier) {
    return facts.getOrDefault(direction, Map.of()).get(tier);
  }

  /** The latest official denial; null where there is none. */
  @Nullable Instant officialDenial(Direction direction) {
    return officialDenials.get(direction);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
