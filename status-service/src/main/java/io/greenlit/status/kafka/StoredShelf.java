package io.greenlit.status.kafka;

import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.Authority;
import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.folding.Shelf.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * How a shelf lies in the store of ledgers: its frame (where it belongs, its day, its shows) is one
 * record, and what is kept of each article is one of its own, so that an article costs the same
 * however many there are. Both are a {@link Ledger}; a frame has no articles.
 */
final class StoredShelf {

  private static final Ledger NOTHING = Ledger.newBuilder().build();

  private StoredShelf() {}

  /**
   * A shelf out of its stores.
   *
   * @param statuses by show id, what was published
   */
  static Shelf read(
      String id,
      ReadOnlyKeyValueStore<String, Ledger> ledgers,
      Function<String, @Nullable ShowStatus> statuses) {
    Ledger frame = NOTHING;
    List<ArticleClaims> versions = new ArrayList<>();
    try (KeyValueIterator<String, Ledger> records =
        ledgers.range(LedgerKey.ofFrame(id), LedgerKey.last(id))) {
      while (records.hasNext()) {
        KeyValue<String, Ledger> record = records.next();
        if (record.key.equals(LedgerKey.ofFrame(id))) {
          frame = record.value;
        } else {
          versions.addAll(record.value.getArticles());
        }
      }
    }
    return new Shelf(
        id,
        new Place(frame.getBelongsTo(), Shelf.Authority.valueOf(frame.getAuthority().name())),
        frame.getDay(),
        io.greenlit.status.folding.Ledger.of(
            versions.stream().map(ClaimRecords::toDomain).toList()),
        frame.getShowIds().stream()
            .map(statuses)
            .filter(Objects::nonNull)
            .map(StatusRecords::published)
            .toList());
  }

  /**
   * Writes what differs.
   *
   * @param before the shelf as it lies in the store
   */
  static void write(Shelf before, Shelf now, KeyValueStore<String, Ledger> ledgers) {
    now.ledger()
        .since(before.ledger())
        .forEach((articleId, versions) ->
            ledgers.put(
                LedgerKey.of(now.id(), articleId),
                versions.isEmpty()
                    ? null
                    : Ledger.newBuilder(NOTHING)
                        .setArticles(versions.stream().map(ClaimRecords::toRecord).toList())
                        .build()));
    Ledger frame = frame(now);
    if (!frame.equals(frame(before))) {
      ledgers.put(LedgerKey.ofFrame(now.id()), frame);
    }
  }

  private static Ledger frame(Shelf shelf) {
    return new Ledger(
        List.of(),
        shelf.place().id(),
        Authority.valueOf(shelf.place().authority().name()),
        shelf.day(),
        shelf.shows().stream().map(show -> show.show().id()).toList());
  }
}
