package io.greenlit.status.kafka;

import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.Baseline;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.Day;
import io.greenlit.schemas.EarlierStatus;
import io.greenlit.schemas.Identity;
import io.greenlit.schemas.Move;
import io.greenlit.status.folding.Fold;
import io.greenlit.status.folding.Fold.Step;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.kafka.Shelves.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Folds what comes to a show's shelf into its status, and sends on the status, the changes, and
 * what belongs on other shelves.
 */
final class FoldProcessor
    extends ContextualProcessor<String, SpecificRecord, String, SpecificRecord> {

  static final String LEDGERS = "ledgers";
  static final String STATUSES = "show-statuses";

  /** The shelves on which something fades, and the day as of which they were judged. */
  static final String AGEING = "ageing";

  /** The changes of each show, by {@link HistoryKey}. */
  static final String HISTORIES = "histories";

  private final TitleOwners catalogue;
  private final PromptCommits prompt;
  private Shelves shelves;
  private KeyValueStore<String, Day> ageing;
  private KeyValueStore<String, Change> histories;

  @SuppressWarnings("NullAway.Init") // the stores are there from init on
  FoldProcessor(TitleOwners catalogue, PromptCommits prompt) {
    this.catalogue = catalogue;
    this.prompt = prompt;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    super.init(context);
    shelves = new Shelves(context.getStateStore(LEDGERS), context.getStateStore(STATUSES));
    ageing = context.getStateStore(AGEING);
    histories = context.getStateStore(HISTORIES);
  }

  @Override
  public void process(Record<String, SpecificRecord> record) {
    switch (record.value()) {
      case ArticleClaims claims ->
          apply(record, record.key(), at -> Fold.step(at, ClaimRecords.toDomain(claims)));
      case Identity identity ->
          apply(record, record.key(), at -> Fold.join(at, ShelfRecords.toDomain(identity)));
      case Move move ->
          apply(record, record.key(), at -> Fold.take(at, ShelfRecords.toDomain(move)));
      case Baseline baseline ->
          apply(record, record.key(), at -> Fold.rebase(at, BaselineRecords.toDomain(baseline)));
      case Day day ->
          fading(day).forEach(id -> apply(record, id, at -> Fold.age(at, day.getDay())));
      default ->
          throw new IllegalStateException(
              "the fold knows no " + record.value().getSchema().getFullName());
    }
  }

  /** The shelves that a day may change. */
  private List<String> fading(Day day) {
    List<String> ids = new ArrayList<>();
    try (KeyValueIterator<String, Day> all = ageing.all()) {
      all.forEachRemaining(one -> {
        if (one.value.getDay().isBefore(day.getDay())) {
          ids.add(one.key);
        }
      });
    }
    return ids;
  }

  private void apply(
      Record<String, SpecificRecord> record, String shelfId, Function<Shelf, Step> next) {
    Taken taken = shelves.take(shelfId, next);
    Step step = taken.step();
    note(taken.before(), step.shelf());
    taken
        .statuses()
        .forEach(now -> forward(record, now.getShowId(), now, StatusTopology.STATUS_SINK));
    step.changes().forEach(change -> log(record, change));
    step.moves()
        .forEach(move ->
            forward(record, move.to(), ShelfRecords.toRecord(move), StatusTopology.MOVE_SINK));
    step.identities()
        .forEach(identity ->
            forward(
                record,
                identity.title(),
                ShelfRecords.toRecord(identity),
                StatusTopology.FOLD_IDENTITY_SINK));
  }

  /** Notes whether something on the shelf fades, where that is another than before. */
  private void note(Shelf before, Shelf now) {
    LocalDate judged = now.fades() ? now.asOf() : null;
    if (!Objects.equals(judged, before.fades() ? before.asOf() : null)) {
      ageing.put(now.id(), judged == null ? null : new Day(judged));
    }
  }

  private void log(Record<String, SpecificRecord> record, io.greenlit.status.folding.Change made) {
    String id = made.show().id();
    List<EarlierStatus> earlier =
        EarlierStatuses.before(made, sequence -> histories.get(HistoryKey.of(id, sequence)));
    Change change = StatusRecords.toChangeRecord(made, catalogue.home(id), earlier);
    histories.put(HistoryKey.of(change), change);
    forward(record, change.getShowId(), change, StatusTopology.CHANGE_SINK);
  }

  private void forward(
      Record<String, SpecificRecord> record, String key, SpecificRecord value, String sink) {
    context().forward(record.withKey(key).withValue(value), sink);
    prompt.sent(context(), record);
  }
}
