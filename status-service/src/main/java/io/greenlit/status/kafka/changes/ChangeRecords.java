package io.greenlit.status.kafka.changes;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.serde.AvroCodec;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the records of the log of changes.
 *
 * @param json how the API shows a change
 */
record ChangeRecords(Function<Change, String> json) {

  private static final Logger log = LoggerFactory.getLogger(ChangeRecords.class);
  private static final AvroCodec<Change> CODEC = AvroCodec.of(Change.class);

  List<LoggedChange> all(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().flatMap(this::one).toList();
  }

  /** The change that a record holds; none where it cannot be read, so that it holds nobody up. */
  Stream<LoggedChange> one(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      log.error("{} has no value: passed over", place(record));
      return Stream.empty();
    }
    try {
      Change change = CODEC.decode(record.value());
      return Stream.of(
          new LoggedChange(record.partition(), record.offset(), change, json.apply(change)));
    } catch (SerializationException e) {
      log.error("{} cannot be read: followers do not see it", place(record), e);
      return Stream.empty();
    }
  }

  private static String place(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }
}
