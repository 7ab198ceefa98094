package io.greenlit.status.replaying;

import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as a status shows it. */
public record Piece(
    String articleId,
    @Nullable String url,
    @Nullable String publisher,
    Tier tier,
    Status status,
    Polarity polarity,
    String quote,
    boolean withdrawn) {}
