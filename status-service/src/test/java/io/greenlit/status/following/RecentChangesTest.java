package io.greenlit.status.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.following.RecentChanges.Bounds;
import io.greenlit.status.following.RecentChanges.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecentChangesTest {

  private static final long SEED = 20260402;
  private static final Bounds AMPLE = new Bounds(50, 1_000, 1_000_000);

  private record Entry(int partition, long offset, int weight) implements Placed {

    static Entry at(int partition, long offset) {
      return new Entry(partition, offset, 1);
    }
  }

  @Test
  void a_follower_that_comes_back_with_any_cursor_it_got_sees_each_entry_once_and_in_order() {
    Random random = new Random(SEED);
    for (int round = 0; round < 1_000; round++) {
      SortedMap<Integer, Part<Entry>> parts = new TreeMap<>();
      for (int partition = 0; partition < 3; partition++) {
        parts.put(partition, Part.at(0));
      }
      List<Entry> written = new ArrayList<>();
      List<Entry> seen = new ArrayList<>();
      Cursor at = new Cursor(List.of());
      for (int step = 0; step < 20; step++) {
        append(parts, written, random);
        at = follow(new RecentChanges<>(parts), at, seen, random);
      }
      while (at.isBehind(new RecentChanges<>(parts).end())) {
        at = follow(new RecentChanges<>(parts), at, seen, random);
      }

      assertThat(seen)
          .as("seed %d, round %d", SEED, round)
          .containsExactlyInAnyOrderElementsOf(written);
      for (int partition = 0; partition < 3; partition++) {
        int each = partition;
        assertThat(seen.stream().filter(entry -> entry.partition() == each))
            .isSortedAccordingTo((one, other) -> Long.compare(one.offset(), other.offset()));
      }
    }
  }

  private static boolean all(Entry entry) {
    return entry.weight() > 0;
  }

  /** Takes only some of what it is given, and goes on from the cursor of the last one taken. */
  private static Cursor follow(
      RecentChanges<Entry> recent, Cursor at, List<Entry> seen, Random random) {
    Stretch<Entry> stretch =
        recent.read(at, RecentChangesTest::all, 1 + random.nextInt(5)).orElseThrow();
    int taken = random.nextInt(stretch.entries().size() + 1);
    seen.addAll(stretch.entries().subList(0, taken));
    if (taken == stretch.entries().size()) {
      return stretch.next();
    }
    return taken == 0 ? at : stretch.cursorsFrom(at).get(taken - 1);
  }

  /** Offsets without an entry are the ends of transactions. */
  private static void append(
      SortedMap<Integer, Part<Entry>> parts, List<Entry> written, Random random) {
    parts.replaceAll((partition, part) -> {
      List<Entry> more = new ArrayList<>();
      long end = part.end();
      for (int i = random.nextInt(4); i > 0; i--) {
        if (random.nextInt(4) > 0) {
          more.add(Entry.at(partition, end));
        }
        end++;
      }
      written.addAll(more);
      return part.with(more, end, AMPLE);
    });
  }

  @Test
  void what_is_no_longer_kept_has_to_be_read_from_the_log() {
    Part<Entry> part = Part.at(0);
    for (long offset = 0; offset < 10; offset++) {
      part = part.with(List.of(Entry.at(0, offset)), offset + 1, new Bounds(1, 4, 100));
    }
    RecentChanges<Entry> recent = new RecentChanges<>(new TreeMap<>(Map.of(0, part)));

    assertThat(recent.read(new Cursor(List.of(5L)), RecentChangesTest::all, 10)).isEmpty();
    assertThat(recent.covers(new Cursor(List.of(5L)))).isFalse();
    assertThat(
            recent.read(new Cursor(List.of(6L)), RecentChangesTest::all, 10).map(Stretch::entries))
        .hasValueSatisfying(entries -> assertThat(entries).hasSize(4));
    assertThat(recent.covers(new Cursor(List.of(6L)))).isTrue();
  }

  @Test
  void heavy_entries_make_room_but_the_least_number_stays() {
    Part<Entry> part = Part.at(0);
    for (long offset = 0; offset < 10; offset++) {
      part = part.with(List.of(new Entry(0, offset, 60)), offset + 1, new Bounds(3, 100, 100));
    }

    assertThat(part.entries()).extracting(Entry::offset).containsExactly(7L, 8L, 9L);
    assertThat(part.start()).isEqualTo(7);
  }

  @Test
  void what_is_not_wanted_moves_the_cursor_on_all_the_same() {
    Part<Entry> part = Part.<Entry>at(0).with(List.of(Entry.at(0, 0)), 2, AMPLE);
    RecentChanges<Entry> recent = new RecentChanges<>(new TreeMap<>(Map.of(0, part)));

    Optional<Stretch<Entry>> stretch = recent.read(new Cursor(List.of()), _ -> false, 10);

    assertThat(stretch).contains(new Stretch<>(List.of(), new Cursor(List.of(2L)), false));
  }

  @Test
  void a_cursor_of_an_instance_that_is_ahead_stays_where_it_is() {
    Part<Entry> part = Part.<Entry>at(0).with(List.of(Entry.at(0, 0)), 1, AMPLE);
    RecentChanges<Entry> recent = new RecentChanges<>(new TreeMap<>(Map.of(0, part)));
    Cursor ahead = new Cursor(List.of(7L));

    assertThat(recent.read(ahead, RecentChangesTest::all, 10))
        .contains(new Stretch<>(List.of(), ahead, false));
    assertThat(recent.covers(ahead)).isFalse();
  }
}
