package io.greenlit.status.folding;

import static java.util.Comparator.comparing;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private SeasonVerdict(@Nullable Integer season, List<Voice> voices, List<Voice> withdrawn) {
    this.season = season;
    this.voices = voices;
    this.withdrawn = withdrawn;
    this.said = new Latest(voices);
  }

  /**
   * @param withdrawn what newer versions of articles no longer say
   */
  static SeasonVerdict of(
      @Nullable Integer season, Collection<Voice> voices, Collection<Voice> withdrawn) {
    return new SeasonVerdict(
        season,
        voices.stream().sorted(Voice.ORDER).toList(),
        withdrawn.stream().sorted(Voice.ORDER).toList());
  }

  SeasonStatus toStatus() {
    List<Voice> facts =
        voices.stream().filter(Voice::assertsFact).filter(v -> !superseded(v)).toList();
    List<Voice> officials =
        facts.stream().filter(voice -> voice.claim().tier() == Tier.OFFICIAL).toList();
    List<Voice> deciding = officials.isEmpty() ? facts : officials;
    int ahead = weigh(deciding, Direction.AHEAD);
    int over = weigh(deciding, Direction.OVER);
    if (ahead > 0 || over > 0) {
      Direction fate = ahead > over ? Direction.AHEAD : Direction.OVER;
      return fact(fate, facts.stream().filter(voice -> voice.direction() == fate).toList());
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
    List<Voice> best = facts.stream().filter(voice -> voice.claim().tier() == tier).toList();
    // A date in the trade press takes a network's renewal further; what ends a season is said once.
    List<Voice> telling = fate == Direction.AHEAD ? facts : best;
    Status status =
        telling.stream().map(Voice::status).max(Comparator.naturalOrder()).orElseThrow();
    Instant since = best.stream().map(Voice::time).max(Comparator.naturalOrder()).orElseThrow();
    boolean disputed =
        voices.stream()
            .filter(voice -> voice.assertsFact() || voice.hints())
            .filter(voice -> voice.direction() != fate)
            .anyMatch(voice -> voice.time().isAfter(since));
    return status(status, WEIGHTS.confidence(weigh(facts, fate)), tier, facts, disputed);
  }

  private SeasonStatus rumour(Status status, Direction direction, int weight, int against) {
    List<Voice> deciding = hints(direction).toList();
    return status(status, WEIGHTS.confidence(weight), bestTier(deciding), deciding, against > 0);
  }

  private SeasonStatus unconfirmed() {
    List<Voice> deciding =
        voices.stream()
            .filter(voice -> voice.status() == Status.UNCONFIRMED && !voice.denies())
            .toList();
    List<Voice> shown = deciding.isEmpty() ? voices : deciding;
    int weight = weigh(deciding, Direction.OPEN);
    return status(Status.UNCONFIRMED, WEIGHTS.confidence(weight), bestTier(shown), shown, false);
  }

  /**
   * What rumours of one direction weigh, less what denies them; an official denial ends all before
   * it.
   */
  private int rumoured(Direction direction) {
    int denials =
        weighPerOrigin(
            voices.stream().filter(Voice::denies).filter(voice -> voice.direction() == direction));
    return Math.max(0, weighPerOrigin(hints(direction)) - denials);
  }

  private Stream<Voice> hints(Direction direction) {
    return voices.stream()
        .filter(Voice::hints)
        .filter(voice -> voice.direction() == direction)
        .filter(voice -> !officiallyDenied(voice));
  }

  private boolean officiallyDenied(Voice rumour) {
    Instant denial = said.officialDenial(rumour.direction());
    return denial != null && !denial.isBefore(rumour.time());
  }

  private static int weigh(List<Voice> voices, Direction direction) {
    return weighPerOrigin(voices.stream().filter(voice -> voice.direction() == direction));
  }

  /** The heaviest voice of each origin counts; its copies do not. */
  private static int weighPerOrigin(Stream<Voice> voices) {
    Map<Integer, Integer> heaviest = new HashMap<>();
    voices.forEach(voice -> heaviest.merge(voice.origin(), voice.weight(), Math::max));
    return heaviest.values().stream().mapToInt(Integer::intValue).sum();
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
        latest(deciding.stream().filter(voice -> voice.claim().network() != null))
            .map(voice -> voice.claim().network())
            .findFirst()
            .orElse(null),
        finalSeason(),
        disputed,
        evidence(deciding));
  }

  private static @Nullable Premiere premiere(List<Voice> deciding) {
    return latest(deciding.stream().filter(voice -> voice.claim().premiere() != null))
        .map(voice -> voice.claim().premiere())
        .findFirst()
        .orElse(null);
  }

  private boolean finalSeason() {
    return voices.stream()
        .filter(voice -> voice.claim().tier().compareTo(Tier.PRESS) <= 0 && !voice.denies())
        .filter(voice -> voice.claim().certainty() == Certainty.ASSERTED)
        .anyMatch(voice -> voice.claim().finalSeason());
  }

  private static Stream<Voice> latest(Stream<Voice> voices) {
    return voices.sorted(comparing(Voice::time).reversed().thenComparing(Voice.ORDER));
  }

  private List<Evidence> evidence(List<Voice> deciding) {
    Stream<Voice> others = voices.stream().filter(voice -> !deciding.contains(voice));
    List<Voice> shown = Stream.concat(deciding.stream(), others).limit(EVIDENCE_SHOWN).toList();
    List<Voice> taken = withdrawn.stream().limit(WITHDRAWN_SHOWN).toList();
    List<Integer> origins =
        Stream.concat(shown.stream(), taken.stream()).map(Voice::origin).distinct().toList();
    return Stream.concat(
            shown.stream().map(voice -> evidence(voice, origins, false)),
            taken.stream().map(voice -> evidence(voice, origins, true)))
        .toList();
  }

  private static Evidence evidence(Voice voice, List<Integer> origins, boolean withdrawn) {
    return new Evidence(voice.article(), voice.claim(), origins.indexOf(voice.origin()), withdrawn);
  }
}
