package io.greenlit.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.change.Premiere;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.ChangeType;
import io.greenlit.schemas.DatePrecision;
import io.greenlit.schemas.EarlierStatus;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Polarity;
import io.greenlit.schemas.serde.AvroCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeRecordsTest {

  private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void a_record_becomes_an_entry_with_its_place_times_trace_and_body() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", TRACE.getBytes(UTF_8));

    LogEntry entry =
        ChangeRecords.read(record(AvroCodec.of(Change.class).encode(change()), headers));

    assertThat(entry.partition()).isEqualTo(3);
    assertThat(entry.offset()).isEqualTo(42);
    assertThat(entry.changeId()).isEqualTo("chg-7");
    assertThat(entry.showId()).isEqualTo("dark-harbour");
    assertThat(entry.traits())
        .isEqualTo(
            new Traits(
                "dark-harbour",
                Set.of("the-harbour"),
                3,
                StatusChange.Kind.CORRECTED,
                Status.RENEWED,
                Status.CANCELLED,
                870,
                Tier.TRADE,
                "KR",
                Set.of("netflix", "jtbc"),
                List.of(new Traits.Earlier(Status.RENEWED, 700), new Traits.Earlier(null, 0))));
    assertThat(entry.occurredAt()).isEqualTo(WHEN);
    assertThat(entry.recordedAt()).isEqualTo(WHEN.plusSeconds(2));
    assertThat(entry.traceparent()).isEqualTo(TRACE);
    assertThat(entry.message().body().toString()).contains("\"status.corrected\"", "\"chg-7\"");
  }

  @Test
  void nothing_of_a_change_gets_lost_on_the_way() {
    StatusChange change = ChangeRecords.change(change());

    assertThat(change.kind()).isEqualTo(StatusChange.Kind.CORRECTED);
    assertThat(change.from()).isEqualTo(Status.RENEWED);
    assertThat(change.season()).isEqualTo(3);
    assertThat(change.confidence()).isEqualTo(870);
    assertThat(change.tier()).isEqualTo(Tier.TRADE);
    assertThat(change.disputed()).isTrue();
    assertThat(change.premiere())
        .isEqualTo(new Premiere(LocalDate.of(2026, 9, 1), Premiere.Precision.SEASON_OF_YEAR));
    assertThat(change.network()).isEqualTo("Netflix");
    assertThat(change.finalSeason()).isTrue();
    assertThat(change.sequence()).isEqualTo(7);
    assertThat(change.evidence())
        .singleElement()
        .satisfies(evidence -> {
          assertThat(evidence.denied()).isTrue();
          assertThat(evidence.withdrawn()).isTrue();
          assertThat(evidence.attributedTo()).isEqualTo("a spokesperson");
          assertThat(evidence.quote()).isEqualTo("It is over.");
        });
  }

  @Test
  void what_cannot_be_read_says_why() {
    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> ChangeRecords.read(record(new byte[] {1, 2}, new RecordHeaders())))
        .withMessageContaining("C3 01");
    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> ChangeRecords.read(record(null, new RecordHeaders())))
        .withMessageContaining("without a value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chg 7", "chg\r\nset-cookie: a=b", "chg-é"})
  void an_id_that_cannot_be_a_header_is_refused(String id) {
    byte[] value = AvroCodec.of(Change.class).encode(Change.newBuilder(change()).setId(id).build());

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> ChangeRecords.check(record(value, new RecordHeaders())))
        .withMessageContaining("cannot be a header");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501})
  void a_show_id_without_bounds_is_refused(int length) {
    Change change = Change.newBuilder(change()).setShowId("사".repeat(length)).build();
    byte[] value = AvroCodec.of(Change.class).encode(change);

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> ChangeRecords.check(record(value, new RecordHeaders())))
        .withMessageContaining("1 to 500 characters");
  }

  @SuppressWarnings("NullAway") // a tombstone, as Kafka hands it over
  private static ConsumerRecord<byte[], byte[]> record(
      byte @Nullable [] value, RecordHeaders headers) {
    return new ConsumerRecord<>(
        "status-changes",
        3,
        42,
        WHEN.plusSeconds(2).toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        "dark-harbour".getBytes(UTF_8),
        value,
        headers,
        Optional.empty());
  }

  private static Change change() {
    return Change.newBuilder()
        .setId("chg-7")
        .setShowId("dark-harbour")
        .setShowTitle("Dark Harbour")
        .setSeason(3)
        .setType(ChangeType.CORRECTED)
        .setFrom(io.greenlit.schemas.Status.RENEWED)
        .setTo(io.greenlit.schemas.Status.CANCELLED)
        .setConfidence(870)
        .setTier(io.greenlit.schemas.Tier.TRADE)
        .setDisputed(true)
        .setPremiere(
            io.greenlit.schemas.Premiere.newBuilder()
                .setDay(LocalDate.of(2026, 9, 1))
                .setPrecision(DatePrecision.SEASON_OF_YEAR)
                .build())
        .setNetwork("Netflix")
        .setFormerIds(List.of("the-harbour"))
        .setCountry("KR")
        .setHomeNetwork("JTBC")
        .setEarlier(
            List.of(
                new EarlierStatus(io.greenlit.schemas.Status.RENEWED, 700),
                new EarlierStatus(null, 0)))
        .setFinalSeason(true)
        .setSequence(7)
        .setOccurredAt(WHEN)
        .setArticleId("art-1")
        .setEvidence(
            List.of(
                Evidence.newBuilder()
                    .setArticleId("art-1")
                    .setStatus(io.greenlit.schemas.Status.CANCELLED)
                    .setPolarity(Polarity.DENIED)
                    .setTier(io.greenlit.schemas.Tier.TRADE)
                    .setAttributedTo("a spokesperson")
                    .setQuote("It is over.")
                    .setWithdrawn(true)
                    .build()))
        .build();
  }
}
