package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.serde.AvroSerde;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.folding.Fold;
import io.greenlit.status.folding.Fold.Step;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.folding.Testimony;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;

/** Shelves that are kept decoded are at all times what the stores hold. */
class ShelvesTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final int FULL = 300;

  private KeyValueStore<String, Ledger> ledgers = store("ledgers", Ledger.class);
  private KeyValueStore<String, ShowStatus> statuses = store("show-statuses", ShowStatus.class);
  private Shelves shelves = new Shelves(ledgers, statuses);

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void a_shelf_is_the_same_kept_and_read_whatever_comes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String id = "show-" + random.nextInt(2);
      ArticleClaims article = article(id, random);

      Step kept = shelves.take(id, shelf -> Fold.step(shelf, article)).step();

      if (i % 50 == 0) {
        assertEqual(kept.shelf(), stored(id), "seed %d step %d".formatted(seed, i));
      }
    }
    assertThat(stored("show-0").ledger().size()).as("full").isEqualTo(256);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void steps_have_the_same_outcome_when_the_task_is_made_anew_before_each(long seed) {
    Random random = new Random(seed);
    Shelves others =
        new Shelves(store("ledgers", Ledger.class), store("show-statuses", ShowStatus.class));
    for (int i = 0; i < 200; i++) {
      String id = "show-" + random.nextInt(3);
      ArticleClaims article = article(id, random);
      shelves = new Shelves(ledgers, statuses);

      Shelves.Taken anew = shelves.take(id, shelf -> Fold.step(shelf, article));

      Shelves.Taken kept = others.take(id, shelf -> Fold.step(shelf, article));
      assertThat(anew.statuses()).as("seed %d step %d", seed, i).isEqualTo(kept.statuses());
      assertThat(anew.step().changes()).isEqualTo(kept.step().changes());
    }
  }

  @Test
  @SuppressWarnings("unchecked") // a varargs of a generic type
  void one_more_article_on_a_full_shelf_writes_itself_and_the_one_that_makes_room() {
    for (int i = 0; i < FULL; i++) {
      add("ferry", article("ferry", "article-" + i, i, Status.RENEWED));
    }
    watch();
    shelves.take("ferry", ShelvesTest::look);
    clearInvocations(ledgers);

    add("ferry", article("ferry", "article-" + FULL, FULL, Status.RENEWED));

    verify(ledgers, times(2)).put(anyString(), ArgumentMatchers.any());
    verify(ledgers)
        .put(eq(LedgerKey.of("ferry", "article-" + FULL)), ArgumentMatchers.any(Ledger.class));
    verify(ledgers).put(LedgerKey.of("ferry", "article-" + (FULL - 256)), null);
    verify(ledgers, never()).range(anyString(), anyString());
  }

  @Test
  void a_write_that_fails_leaves_nothing_behind_that_the_store_does_not_have() {
    watch();
    add("ferry", article("ferry", "a", 0, Status.RENEWED));
    doThrow(new InvalidStateStoreException("the disk is full"))
        .when(statuses)
        .put(anyString(), ArgumentMatchers.any());

    assertThatThrownBy(() -> add("ferry", article("ferry", "b", 1, Status.DATED)))
        .isInstanceOf(InvalidStateStoreException.class);
    doCallRealMethod().when(statuses).put(anyString(), ArgumentMatchers.any());
    ledgers.delete(LedgerKey.of("ferry", "b"));

    assertEqual(
        shelves.take("ferry", ShelvesTest::look).step().shelf(),
        stored("ferry"),
        "as if the article had never come");
    assertThat(stored("ferry").ledger().size()).isEqualTo(1);
  }

  @Test
  void shelves_of_other_ids_that_begin_alike_are_left_alone() {
    add("ferry", article("ferry", "a", 0, Status.RENEWED));
    add("ferry-2", article("ferry-2", "b", 0, Status.RENEWED));
    add("ferr", article("ferr", "c", 0, Status.RENEWED));

    assertThat(stored("ferry").ledger().articles())
        .extracting(ArticleClaims::articleId)
        .containsExactly("a");
    assertThat(stored("fer").ledger().isEmpty()).isTrue();
  }

  private void add(String id, ArticleClaims article) {
    Shelves.Taken taken = shelves.take(id, shelf -> Fold.step(shelf, article));
    assertThat(taken.step().shelf().ledger().of(article.articleId())).contains(article);
  }

  /** From here on it can be told what is asked of the stores. */
  private void watch() {
    ledgers = spy(ledgers);
    statuses = spy(statuses);
    shelves = new Shelves(ledgers, statuses);
  }

  private static Step look(Shelf shelf) {
    return new Step(shelf, List.of(), List.of(), List.of(), List.of());
  }

  private Shelf stored(String id) {
    return StoredShelf.read(id, ledgers, statuses::get);
  }

  private static void assertEqual(Shelf one, Shelf other, String as) {
    assertThat(other.ledger().versions()).as(as).isEqualTo(one.ledger().versions());
    assertThat(other.place()).as(as).isEqualTo(one.place());
    assertThat(other.day()).as(as).isEqualTo(one.day());
    assertThat(other.shows())
        .as(as)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*evidence")
        .isEqualTo(one.shows());
    assertThat(Testimony.of(other.ledger(), other.asOf()))
        .as(as)
        .isEqualTo(Testimony.of(one.ledger(), one.asOf()));
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static ArticleClaims article(String show, Random random) {
    List<Claim> claims = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      claims.add(
          claim(
              random.nextBoolean() ? null : 1 + random.nextInt(3),
              any(random, Status.values()),
              any(random, Tier.values())));
    }
    int minutes = random.nextInt(1_000_000);
    return article(show, "article-" + random.nextInt(400), "version-" + minutes, minutes, claims);
  }

  private static ArticleClaims article(String show, String id, int minutes, Status status) {
    return article(show, id, "v1", minutes, List.of(claim(2, status, Tier.PRESS)));
  }

  private static ArticleClaims article(
      String show, String id, String version, int minutes, List<Claim> claims) {
    Instant at = START.plusSeconds(60L * minutes);
    return new ArticleClaims(
        new Show(show, show),
        id,
        version,
        null,
        id + ".example",
        null,
        at,
        at,
        id.hashCode(),
        null,
        claims);
  }

  private static Claim claim(@Nullable Integer season, Status status, Tier tier) {
    return new Claim(
        season,
        status,
        Polarity.AFFIRMED,
        Certainty.ASSERTED,
        tier,
        null,
        900,
        null,
        null,
        false,
        "A quote.",
        0,
        List.of("rule"));
  }

  private static <V extends SpecificRecord> KeyValueStore<String, V> store(
      String name, Class<V> type) {
    KeyValueStore<String, V> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(name), Serdes.String(), AvroSerde.of(type))
            .withLoggingDisabled()
            .build();
    store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    return store;
  }
}
