package io.greenlit.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.change.Evidence;
import io.greenlit.notify.change.Premiere;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.subscription.Filters;
import io.greenlit.notify.webhook.Messages;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.DatePrecision;
import io.greenlit.schemas.Polarity;
import io.greenlit.schemas.serde.AvroCodec;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the records of the log of changes. */
final class ChangeRecords {

  private static final AvroCodec<Change> CODEC = AvroCodec.of(Change.class);
  private static final String TRACE = "traceparent";
  private static final Pattern HEADER_ID = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern SHOW_ID = Pattern.compile("\\P{Cntrl}{1,500}");

  private ChangeRecords() {}

  /**
   * The entry that a record holds.
   *
   * @throws SerializationException saying why, when it holds none
   */
  static LogEntry read(ConsumerRecord<byte[], byte[]> record) {
    Change written = check(record);
    StatusChange change = change(written);
    return new LogEntry(
        record.partition(),
        record.offset(),
        change.id(),
        traits(written),
        change.occurredAt(),
        Instant.ofEpochMilli(record.timestamp()),
        traceparent(record),
        Messages.of(change));
  }

  /**
   * The change that a record holds.
   *
   * @throws SerializationException saying why, when it holds none
   */
  static Change check(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      throw new SerializationException("a change without a value: the log has no tombstones");
    }
    Change change = CODEC.decode(record.value());
    if (!HEADER_ID.matcher(change.getId()).matches()) {
      throw new SerializationException(
          "a change whose id is not 1 to 200 printable ASCII characters: it cannot be a header");
    }
    if (!SHOW_ID.matcher(change.getShowId()).matches()) {
      throw new SerializationException(
          "a change whose show id is not 1 to 500 characters without controls: it cannot be told");
    }
    return change;
  }

  static StatusChange change(Change change) {
    return new StatusChange(
        change.getId(),
        StatusWords.of(change.getType()),
        change.getShowId(),
        change.getShowTitle(),
        change.getSeason(),
        statusIfAny(change.getFrom()),
        statusIfAny(change.getTo()),
        change.getConfidence(),
        StatusWords.of(change.getTier()),
        change.getDisputed(),
        premiere(change.getPremiere()),
        change.getNetwork(),
        change.getFinalSeason(),
        change.getSequence(),
        change.getOccurredAt(),
        change.getEvidence().stream().map(ChangeRecords::evidence).toList());
  }

  /** What subscribers can choose a change by. */
  static Traits traits(Change change) {
    return new Traits(
        change.getShowId(),
        new HashSet<>(change.getFormerIds()),
        change.getSeason(),
        StatusWords.of(change.getType()),
        statusIfAny(change.getFrom()),
        statusIfAny(change.getTo()),
        change.getConfidence(),
        change.getTo() == null ? null : StatusWords.of(change.getTier()),
        change.getCountry(),
        Stream.of(change.getNetwork(), change.getHomeNetwork())
            .filter(Objects::nonNull)
            .map(Filters::network)
            .collect(Collectors.toSet()),
        change.getEarlier().stream()
            .map(each -> new Traits.Earlier(statusIfAny(each.getStatus()), each.getConfidence()))
            .toList());
  }

  private static Evidence evidence(io.greenlit.schemas.Evidence evidence) {
    return new Evidence(
        evidence.getArticleId(),
        evidence.getUrl(),
        evidence.getPublisher(),
        evidence.getTitle(),
        evidence.getPublishedAt(),
        StatusWords.of(evidence.getStatus()),
        evidence.getPolarity() == Polarity.DENIED,
        StatusWords.of(evidence.getTier()),
        evidence.getAttributedTo(),
        evidence.getQuote(),
        evidence.getWithdrawn());
  }

  private static @Nullable Status statusIfAny(io.greenlit.schemas.@Nullable Status status) {
    return status == null ? null : StatusWords.of(status);
  }

  private static @Nullable Premiere premiere(io.greenlit.schemas.@Nullable Premiere premiere) {
    return premiere == null
        ? null
        : new Premiere(premiere.getDay(), precision(premiere.getPrecision()));
  }

  private static Premiere.Precision precision(DatePrecision precision) {
    return switch (precision) {
      case DAY -> Premiere.Precision.DAY;
      case MONTH -> Premiere.Precision.MONTH;
      case SEASON_OF_YEAR -> Premiere.Precision.SEASON_OF_YEAR;
      case YEAR -> Premiere.Precision.YEAR;
    };
  }

  private static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(TRACE);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
