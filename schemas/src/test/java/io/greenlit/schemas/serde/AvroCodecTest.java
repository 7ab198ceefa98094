package io.greenlit.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.schemas.Article;
import io.greenlit.schemas.ContentType;
import io.greenlit.schemas.topics.Topics;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroCodecTest {

  private static final AvroCodec<Article> CODEC = AvroCodec.of(Article.class);

  private static final Article ARTICLE =
      Article.newBuilder()
          .setId("00000000000000000000000000000001")
          .setVersion("00000000000000000000000000000002")
          .setUrl("https://press.example/one")
          .setContentType(ContentType.TEXT)
          .setContent("Nothing has been decided.")
          .setFetchedAt(Instant.parse("2026-01-02T03:04:05.678Z"))
          .build();

  @Test
  void a_record_survives_the_way_through_bytes() {
    assertThat(CODEC.decode(CODEC.encode(ARTICLE))).isEqualTo(ARTICLE);
  }

  @Test
  void bytes_begin_with_the_single_object_marker_and_the_schemas_fingerprint() {
    byte[] bytes = CODEC.encode(ARTICLE);

    assertThat(Arrays.copyOf(bytes, 2)).containsExactly(0xC3, 0x01);
    assertThat(Arrays.copyOfRange(bytes, 2, 10))
        .isEqualTo(littleEndian(SchemaNormalization.parsingFingerprint64(ARTICLE.getSchema())));
  }

  @Test
  void an_unknown_fingerprint_is_named() {
    byte[] bytes = CODEC.encode(ARTICLE);
    Arrays.fill(bytes, 2, 10, (byte) 0x5a);

    assertThatThrownBy(() -> CODEC.decode(bytes))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("unknown schema fingerprint 5a5a5a5a5a5a5a5a of Article");
  }

  @Test
  void bytes_of_another_format_are_named() {
    assertThatThrownBy(() -> CODEC.decode("{\"id\":1}".getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("bytes begin with 7b22");
  }

  @Test
  void broken_bytes_are_a_serialization_exception_and_nothing_else() {
    long seed = 20_260_101L;
    RandomGenerator random = new Random(seed);
    byte[] good = CODEC.encode(ARTICLE);

    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = Arrays.copyOf(good, 11 + random.nextInt(good.length - 11));
      bytes[10 + random.nextInt(bytes.length - 10)] = (byte) random.nextInt();
      try {
        CODEC.decode(bytes);
      } catch (SerializationException expected) {
        assertThat(expected).as("seed %d round %d", seed, round).hasMessageContaining("Article");
      }
    }
  }

  @Test
  void a_tombstone_stays_one() {
    AvroSerde<Article> serde = AvroSerde.of(Topics.ARTICLES);

    assertThat(serde.deserializer().deserialize("articles", null)).isNull();
    assertThat(serde.serializer().serialize("articles", null)).isNull();
  }

  private static byte[] littleEndian(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }
}
