package io.greenlit.ingest.article;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sent as an article, not looked at yet: {@link Review} makes an {@link Article} of
 * it.
 */
public record Submission(
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable String text,
    @Nullable String html,
    @Nullable String publishedAt,
    @Nullable String language) {}
