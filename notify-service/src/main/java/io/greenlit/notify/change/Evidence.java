package io.greenlit.notify.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that speaks for or against a status, with the article it stands in.
 *
 * @param denied the sentence disowns the status instead of asserting it
 * @param withdrawn a newer version of the article no longer says so
 */
public record Evidence(
    String articleId,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable Instant publishedAt,
    Status status,
    boolean denied,
    Tier tier,
    @Nullable String attributedTo,
    String quote,
    boolean withdrawn) {}
