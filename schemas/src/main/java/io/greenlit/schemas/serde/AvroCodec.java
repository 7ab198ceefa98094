package io.greenlit.schemas.serde;

import io.greenlit.schemas.Article;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Bytes of one contract in Avro's single-object encoding: C3 01, the CRC-64-AVRO fingerprint of the
 * writer's schema (little endian), the datum (Avro 1.12 specification, "Single-object encoding").
 * The writer's schema is found among the committed versions, so no registry is needed.
 *
 * <p>Safe for use by several threads.
 */
public final class AvroCodec<T extends SpecificRecord> {

  private static final ConcurrentHashMap<Class<?>, AvroCodec<?>> CODECS = new ConcurrentHashMap<>();
  private static final int HEADER = 10;

  static {
    // Avro instantiates only classes that somebody vouches for: here, the contracts and no others.
    String contracts = Article.class.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().equals(contracts)));
  }

  private final String contract;
  private final BinaryMessageEncoder<T> encoder;
  private final BinaryMessageDecoder<T> decoder;

  private AvroCodec(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    Schema current = model.getSchema(type);
    SchemaStore.Cache known = new SchemaStore.Cache();
    SchemaHistory.of(type.getSimpleName()).forEach(known::addSchema);
    contract = type.getSimpleName();
    encoder = new BinaryMessageEncoder<>(OptionalFields.like(model), current);
    decoder = new BinaryMessageDecoder<>(model, current, known);
  }

  /** The codec of a contract; one per type in a JVM. */
  @SuppressWarnings("unchecked")
  public static <T extends SpecificRecord> AvroCodec<T> of(Class<T> type) {
    return (AvroCodec<T>) CODECS.computeIfAbsent(type, _ -> new AvroCodec<>(type));
  }

  /** Encodes a record with the current version of its contract. */
  public byte[] encode(T value) {
    try {
      ByteBuffer bytes = encoder.encode(value);
      byte[] array = new byte[bytes.remaining()];
      bytes.get(array);
      return array;
    } catch (IOException | AvroRuntimeException e) {
      throw new SerializationException(contract + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Decodes a record written with any committed version of the contract.
   *
   * @throws SerializationException whose message says why, when the bytes are none
   */
  public T decode(byte[] bytes) {
    try {
      return decoder.decode(bytes, null);
    } catch (MissingSchemaException e) {
      throw new SerializationException(
          "unknown schema fingerprint %s of %s: written by a newer version; update this service, then redrive"
              .formatted(fingerprint(bytes), contract),
          e);
    } catch (BadHeaderException e) {
      throw new SerializationException(
          "%s expected in Avro single-object encoding (C3 01 …) but the bytes begin with %s"
              .formatted(contract, hex(bytes, 0, 2)),
          e);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "the bytes of %s are broken: %s".formatted(contract, e.getMessage()), e);
    }
  }

  private static String fingerprint(byte[] bytes) {
    return hex(bytes, 2, HEADER);
  }

  private static String hex(byte[] bytes, int from, int to) {
    return HexFormat.of()
        .formatHex(bytes, Math.min(from, bytes.length), Math.min(to, bytes.length));
  }
}
