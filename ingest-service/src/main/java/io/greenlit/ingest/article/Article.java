package io.greenlit.ingest.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of one published text, reviewed and named: what ingest-service hands on.
 *
 * @param id {@link ArticleHash#id}
 * @param version {@link ArticleHash#version}
 * @param url canonical; null where the text has none
 * @param publishedAt to the millisecond
 * @param fetchedAt when it was taken in, to the millisecond
 * @param language BCP 47
 */
public record Article(
    String id,
    String version,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    Content content,
    @Nullable Instant publishedAt,
    Instant fetchedAt,
    @Nullable String language) {}
