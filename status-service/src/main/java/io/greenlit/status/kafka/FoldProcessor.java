package io.greenlit.status.kafka;

import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.folding.Change;
import io.greenlit.status.folding.Fold;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Folds claims into their show's status, and sends on the status and the changes. */
final class FoldProcessor
    extends ContextualProcessor<String, ArticleClaims, String, SpecificRecord> {

  static final String LEDGERS = "ledgers";
  static final String STATUSES = "show-statuses";

  private KeyValueStore<String, Ledger> ledgers;
  private KeyValueStore<String, ShowStatus> statuses;

  @SuppressWarnings("NullAway.Init") // the stores are there from init on
  FoldProcessor() {}

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    super.init(context);
    ledgers = context.getStateStore(LEDGERS);
    statuses = context.getStateStore(STATUSES);
  }

  @Override
  public void process(Record<String, ArticleClaims> record) {
    String showId = record.key();
    ShowStatus last = statuses.get(showId);
    Fold.Step step =
        Fold.step(
            StatusRecords.toLedger(ledgers.get(showId)),
            last == null ? null : StatusRecords.published(last),
            ClaimRecords.toDomain(record.value()));
    if (step.status() == null) {
      return;
    }
    ShowStatus status = StatusRecords.toStatusRecord(step.status());
    ledgers.put(showId, StatusRecords.toLedgerRecord(step.ledger()));
    if (!status.equals(last)) {
      statuses.put(showId, status);
      context().forward(record.<SpecificRecord>withValue(status), StatusTopology.STATUS_SINK);
    }
    for (Change change : step.changes()) {
      String id = ChangeId.of(showId, change.sequence());
      context()
          .forward(
              record.<SpecificRecord>withValue(StatusRecords.toChangeRecord(change, id)),
              StatusTopology.CHANGE_SINK);
    }
  }
}
