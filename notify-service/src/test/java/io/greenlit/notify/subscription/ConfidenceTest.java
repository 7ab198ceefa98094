package io.greenlit.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.change.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When a confidence is told, and when again. */
class ConfidenceTest {

  private static final Status RENEWAL = Status.RUMOURED_RENEWAL;
  private static final Confidence SEVEN_AND_ONE = new Confidence(700, 100);

  static long[] seeds() {
    return RandomGenerator.getDefault().longs(200).toArray();
  }

  @Test
  void a_rise_is_told_once_and_again_only_after_a_fall_below_the_band() {
    List<Boolean> told =
        told(
            SEVEN_AND_ONE,
            new Traits.Earlier(RENEWAL, 720),
            new Traits.Earlier(Status.UNCONFIRMED, 650),
            new Traits.Earlier(RENEWAL, 710),
            new Traits.Earlier(Status.UNCONFIRMED, 590),
            new Traits.Earlier(RENEWAL, 690),
            new Traits.Earlier(RENEWAL, 700));

    assertThat(told).containsExactly(true, false, false, false, false, true);
  }

  @Test
  void another_status_is_news_however_sure_the_one_before_was() {
    List<Boolean> told =
        told(
            SEVEN_AND_ONE,
            new Traits.Earlier(Status.RENEWED, 900),
            new Traits.Earlier(Status.CANCELLED, 950),
            new Traits.Earlier(Status.RENEWED, 900));

    assertThat(told).containsExactly(true, true, true);
  }

  @Test
  void what_is_claimed_again_after_nothing_was_is_news() {
    Confidence wide = new Confidence(700, 700);

    List<Boolean> told =
        told(
            wide,
            new Traits.Earlier(RENEWAL, 800),
            new Traits.Earlier(null, 0),
            new Traits.Earlier(RENEWAL, 800));

    assertThat(told).containsExactly(true, false, true);
  }

  @Test
  void without_hysteresis_every_change_that_is_sure_enough_is_told() {
    List<Boolean> told =
        told(
            new Confidence(700, 0),
            new Traits.Earlier(RENEWAL, 720),
            new Traits.Earlier(Status.UNCONFIRMED, 690),
            new Traits.Earlier(RENEWAL, 700));

    assertThat(told).containsExactly(true, false, true);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void it_tells_what_a_listener_with_a_memory_would(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int least = random.nextInt(1, 1001);
    Confidence confidence = new Confidence(least, random.nextInt(1, least + 1));
    Traits.Earlier[] course = new Traits.Earlier[60];
    for (int i = 0; i < course.length; i++) {
      Status status = List.of(Status.values()).get(random.nextInt(3));
      boolean gone = random.nextInt(10) == 0;
      course[i] =
          gone ? new Traits.Earlier(null, 0) : new Traits.Earlier(status, random.nextInt(1001));
    }

    assertThat(told(confidence, course)).isEqualTo(remembering(confidence, course));
  }

  /** The definition, with a memory: the status that stands as told. */
  private static List<Boolean> remembering(Confidence confidence, Traits.Earlier[] course) {
    List<Boolean> told = new ArrayList<>();
    @Nullable Status standing = null;
    for (Traits.Earlier each : course) {
      Status status = each.status();
      if (status == null || each.confidence() < confidence.least() - confidence.hysteresis()) {
        told.add(false);
        standing = null;
      } else if (each.confidence() >= confidence.least()) {
        told.add(standing != status);
        standing = status;
      } else {
        told.add(false);
      }
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource({
    "-1,0,filter.minConfidence",
    "1001,0,filter.minConfidence",
    "700,-1,filter.hysteresis",
    "700,701,filter.hysteresis"
  })
  void what_is_no_share_of_one_is_refused(int least, int hysteresis, String field) {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new Confidence(least, hysteresis))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  /** Which changes of a course are told, each knowing all before it. */
  private static List<Boolean> told(Confidence confidence, Traits.Earlier... course) {
    List<Boolean> told = new ArrayList<>();
    List<Traits.Earlier> before = new ArrayList<>();
    for (Traits.Earlier each : course) {
      told.add(
          confidence.lets(
              new Traits(
                  "dark-harbour",
                  Set.of(),
                  1,
                  StatusChange.Kind.CHANGED,
                  null,
                  each.status(),
                  each.confidence(),
                  Tier.PRESS,
                  null,
                  Set.of(),
                  before)));
      before.addFirst(each);
    }
    return told;
  }
}
