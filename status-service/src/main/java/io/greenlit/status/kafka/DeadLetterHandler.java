package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a record that cannot be decoded, or that the code breaks on, into the dead-letter topic of
 * its source and goes on: one bad record must not stop the stream. The letter is part of the same
 * transaction as the offset.
 */
public final class DeadLetterHandler
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterHandler.class);
  private static final String SERVICE = "status-service";

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return DeserializationExceptionHandler.Response.resume(List.of(letter(record, exception)));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    ConsumerRecord<byte[], byte[]> source =
        new ConsumerRecord<>(
            context.topic(),
            context.partition(),
            context.offset(),
            context.timestamp(),
            TimestampType.CREATE_TIME,
            length(context.sourceRawKey()),
            length(context.sourceRawValue()),
            context.sourceRawKey(),
            context.sourceRawValue(),
            context.headers(),
            Optional.empty());
    return ProcessingExceptionHandler.Response.resume(List.of(letter(source, exception)));
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // nothing to choose
  }

  private static ProducerRecord<byte[], byte[]> letter(
      ConsumerRecord<byte[], byte[]> record, Exception exception) {
    log.error(
        "record {}/{}/{} goes to the dead letters",
        record.topic(),
        record.partition(),
        record.offset(),
        exception);
    return DeadLetters.of(record, exception, SERVICE);
  }

  private static int length(byte[] bytes) {
    return bytes == null ? ConsumerRecord.NULL_SIZE : bytes.length;
  }
}
