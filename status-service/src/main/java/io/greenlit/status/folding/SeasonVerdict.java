package io.greenlit.status.folding;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what is said of one season. In this order: official facts, the latest first; other facts,
 * added up per origin; then rumours, added up per origin; then nothing but talk.
 */
final class SeasonVerdict {

  private static final int EVIDENCE_SHOWN = 12;
  private static final int WITHDRAWN_SHOWN = 4;
  private static final Weights WEIGHTS = Weights.standard();

  private final @Nullable Integer season;
  private final List<Voice> voices;
  private final List<Voice> withdrawn;
  private final Latest said;
  private final int origins;

  private SeasonVerdict(@Nullable Integer season, List<Voice> voices, List<Voice> withdrawn) {
    this.season = season;
    this.voices = voices;
    this.withdrawn = withdrawn;
    this.said = new Latest(voices);
    this.origins = 1 + voices.stream().mapToInt(Voice::origin).max().orElse(0);
  }

  /**
   * @param withdrawn what newer versions of articles no longer say
   */
  static SeasonVerdict of(
      @Nullable Integer season, Collection<Voice> voices, Collection<Voice> withdrawn) {
    return new SeasonVerdict(season, List.copyOf(voices), List.copyOf(withdrawn));
  }

  SeasonStatus toStatus() {
    List<Voice> facts = only(voices, voice -> voice.assertsFact() && !superseded(voice));
    List<Voice> officials = only(facts, voice -> voice.claim().tier() == Tier.OFFICIAL);
    List<Voice> deciding = officials.isEmpty() ? facts : officials;
    int ahead = weigh(deciding, Direction.AHEAD);
    int over = weigh(deciding, Direction.OVER);
    if (ahead > 0 || over > 0) {
      Direction fate = ahead > over ? Direction.AHEAD : Direction.OVER;
      return fact(fate, only(facts, voice -> voice.direction() == fate));
    }
    int renewal = rumoured(Direction.AHEAD);
    int cancellation = rumoured(Direction.OVER);
    if (Math.max(renewal, cancellation) >= WEIGHTS.rumourThreshold()) {
      return renewal >= cancellation
          ? rumour(Status.RUMOURED_RENEWAL, Direction.AHEAD, renewal, cancellation)
          : rumour(Status.RUMOURED_CANCELLATION, Direction.OVER, cancellation, renewal);
    }
    return unconfirmed();
  }

  /** A later fact of the other direction, from a source at least as good, takes a fact's place. */
  private boolean superseded(Voice fact) {
    Instant other = said.fact(fact.direction().opposite(), fact.claim().tier());
    return other != null && other.isAfter(fact.time());
  }

  private SeasonStatus fact(Direction fate, List<Voice> facts) {
    Tier tier = bestTier(facts);
    List<Voice> best = only(facts, voice -> voice.claim().tier() == tier);
    // A date in the trade press takes a network's renewal further; what ends a season is said once.
    List<Voice> telling = fate == Direction.AHEAD ? facts : best;
    Status status =
        telling.stream().map(Voice::status).max(Comparator.naturalOrder()).orElseThrow();
    Instant since = best.stream().map(Voice::time).max(Comparator.naturalOrder()).orElseThrow();
    boolean disputed =
        voices.stream()
            .filter(voice -> voice.direction() != fate)
            .filter(voice -> voice.assertsFact() || voice.hints())
            .anyMatch(voice -> voice.time().isAfter(since));
    return status(status, WEIGHTS.confidence(weigh(facts, fate)), tier, facts, disputed);
  }

  private SeasonStatus rumour(Status status, Direction direction, int weight, int against) {
    List<Voice> deciding = hints(direction);
    return status(status, WEIGHTS.confidence(weight), bestTier(deciding), deciding, against > 0);
  }

  private SeasonStatus unconfirmed() {
    List<Voice> deciding =
        only(voices, voice -> voice.status() == Status.UNCONFIRMED && !voice.denies());
    List<Voice> shown = deciding.isEmpty() ? voices : deciding;
    int weight = weigh(deciding, Direction.OPEN);
    return status(Status.UNCONFIRMED, WEIGHTS.confidence(weight), bestTier(shown), shown, false);
  }

  /**
   * What rumours of one direction weigh, less what denies them; an official denial ends all before
   * it.
   */
  private int rumoured(Direction direction) {
    int denials = weigh(only(voices, Voice::denies), direction);
    return Math.max(0, weigh(hints(direction), direction) - denials);
  }

  private List<Voice> hints(Direction direction) {
    return only(
        voices,
        voice -> voice.direction() == direction && voice.hints() && !officiallyDenied(voice));
  }

  private boolean officiallyDenied(Voice rumour) {
    Instant denial = said.officialDenial(rumour.direction());
    return denial != null && !denial.isBefore(rumour.time());
  }

  /** What voices of a direction weigh: the heaviest of each origin counts; its copies do not. */
  private int weigh(List<Voice> voices, Direction direction) {
    int[] heaviest = new int[origins];
    int sum = 0;
    for (Voice voice : voices) {
      int more = voice.weight() - heaviest[voice.origin()];
      if (more > 0 && voice.direction() == direction) {
        heaviest[voice.origin()] += more;
        sum += more;
      }
    }
    return sum;
  }

  private static List<Voice> only(List<Voice> voices, Predicate<Voice> which) {
    List<Voice> those = new ArrayList<>();
    for (Voice voice : voices) {
      if (which.test(voice)) {
        those.add(voice);
      }
    }
    return those;
  }

  private static Tier bestTier(List<Voice> voices) {
    return voices.stream()
        .map(v -> v.claim().tier())
        .min(Comparator.naturalOrder())
        .orElse(Tier.FANS);
  }

  private SeasonStatus status(
      Status status, int confidence, Tier tier, List<Voice> deciding, boolean disputed) {
    return new SeasonStatus(
        season,
        status,
        confidence,
        tier,
        premiere(deciding),
        network(deciding),
        finalSeason(),
        disputed,
        evidence(deciding));
  }

  private static @Nullable Premiere premiere(List<Voice> deciding) {
    return deciding.stream()
        .filter(voice -> voice.claim().premiere() != null)
        .min(Voice.LATEST)
        .map(voice -> voice.claim().premiere())
        .orElse(null);
  }

  private static @Nullable String network(List<Voice> deciding) {
    return deciding.stream()
        .filter(voice -> voice.claim().network() != null)
        .min(Voice.LATEST)
        .map(voice -> voice.claim().network())
        .orElse(null);
  }

  private boolean finalSeason() {
    return voices.stream()
        .filter(voice -> voice.claim().finalSeason() && !voice.denies())
        .filter(voice -> voice.claim().tier().compareTo(Tier.PRESS) <= 0)
        .anyMatch(voice -> voice.claim().certainty() == Certainty.ASSERTED);
  }

  private List<Evidence> evidence(List<Voice> deciding) {
    List<Voice> shown = first(deciding, EVIDENCE_SHOWN);
    if (shown.size() < EVIDENCE_SHOWN) {
      Set<Voice> those = Collections.newSetFromMap(new IdentityHashMap<>());
      those.addAll(deciding);
      List<Voice> others = only(voices, voice -> !those.contains(voice));
      shown.addAll(first(others, EVIDENCE_SHOWN - shown.size()));
    }
    List<Voice> taken = first(withdrawn, WITHDRAWN_SHOWN);
    List<Integer> origins =
        Stream.concat(shown.stream(), taken.stream()).map(Voice::origin).distinct().toList();
    return Stream.concat(
            shown.stream().map(voice -> evidence(voice, origins, false)),
            taken.stream().map(voice -> evidence(voice, origins, true)))
        .toList();
  }

  /** The first so many in order; all of them would be dear to sort. */
  private static List<Voice> first(List<Voice> voices, int most) {
    List<Voice> first = new ArrayList<>();
    for (Voice voice : voices) {
      int at = first.size();
      while (at > 0 && Voice.ORDER.compare(voice, first.get(at - 1)) < 0) {
        at--;
      }
      if (at < most) {
        first.add(at, voice);
      }
      if (first.size() > most) {
        first.removeLast();
      }
    }
    return first;
  }

  private static Evidence evidence(Voice voice, List<Integer> origins, boolean withdrawn) {
    return new Evidence(voice.article(), voice.claim(), origins.indexOf(voice.origin()), withdrawn);
  }
}
