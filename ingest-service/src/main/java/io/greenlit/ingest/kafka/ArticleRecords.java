package io.greenlit.ingest.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.greenlit.ingest.article.Article;
import io.greenlit.ingest.article.Content;
import io.greenlit.ingest.intake.Trace;
import io.greenlit.schemas.ContentType;
import io.greenlit.schemas.serde.AvroCodec;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Articles as records of their topic. */
final class ArticleRecords {

  private static final AvroCodec<io.greenlit.schemas.Article> CODEC =
      AvroCodec.of(io.greenlit.schemas.Article.class);

  private final String topic;

  ArticleRecords(String topic) {
    this.topic = topic;
  }

  /** The record of an article; its time is the one it was fetched at. */
  ProducerRecord<byte[], byte[]> of(Article article, Trace trace) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic,
            null,
            article.fetchedAt().toEpochMilli(),
            article.id().getBytes(US_ASCII),
            CODEC.encode(value(article)));
    record.headers().add("traceparent", trace.parent().getBytes(US_ASCII));
    String state = trace.state();
    if (state != null) {
      record.headers().add("tracestate", state.getBytes(US_ASCII));
    }
    return record;
  }

  private static io.greenlit.schemas.Article value(Article article) {
    return new io.greenlit.schemas.Article(
        article.id(),
        article.version(),
        article.url(),
        article.publisher(),
        article.title(),
        switch (article.content()) {
          case Content.Text _ -> ContentType.TEXT;
          case Content.Html _ -> ContentType.HTML;
        },
        article.content().body(),
        article.publishedAt(),
        article.fetchedAt(),
        article.language());
  }
}
