package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.EarlierStatus;
import io.greenlit.schemas.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change tells of those before it. */
class EarlierStatusesTest {

  static long[] seeds() {
    return RandomGenerator.getDefault().longs(200).toArray();
  }

  @Test
  void what_lies_between_that_which_came_after_is_left_out() {
    List<EarlierStatus> earlier =
        after(change(Status.RENEWED, 700, after(change(Status.CANCELLED, 650, List.of()))));

    earlier = after(change(Status.UNCONFIRMED, 600, earlier));

    assertThat(earlier)
        .containsExactly(
            new EarlierStatus(Status.UNCONFIRMED, 600), new EarlierStatus(Status.RENEWED, 700));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_the_band_the_last_change_outside_of_it_is_told(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<EarlierStatus> all = new ArrayList<>();
    List<EarlierStatus> told = List.of();
    for (int i = 0; i < 40; i++) {
      Status status =
          random.nextInt(8) == 0 ? null : List.of(Status.values()).get(random.nextInt(4));
      int confidence = status == null ? 0 : random.nextInt(1, 1001);
      told = after(change(status, confidence, told));
      all.addFirst(new EarlierStatus(status, confidence));
      assertThat(told).hasSizeLessThanOrEqualTo(EarlierStatuses.MOST);
      if (told.size() < EarlierStatuses.MOST) {
        int low = random.nextInt(1001);
        int high = random.nextInt(low, 1002);
        assertThat(outside(told, low, high)).isEqualTo(outside(all, low, high));
      }
    }
  }

  private static Optional<EarlierStatus> outside(
      List<EarlierStatus> newestFirst, int low, int high) {
    return newestFirst.stream()
        .filter(each -> each.getConfidence() < low || each.getConfidence() >= high)
        .findFirst();
  }

  private static List<EarlierStatus> after(Change change) {
    return EarlierStatuses.after(change);
  }

  private static Change change(@Nullable Status to, int confidence, List<EarlierStatus> earlier) {
    return Change.newBuilder()
        .setId("chg")
        .setShowId("paper-lanterns")
        .setShowTitle("Paper Lanterns")
        .setTo(to)
        .setConfidence(confidence)
        .setSequence(1)
        .setOccurredAt(Instant.EPOCH)
        .setArticleId("a")
        .setEarlier(earlier)
        .build();
  }
}
