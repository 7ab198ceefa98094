package io.greenlit.status.folding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says that a title is another show's.
 *
 * @param title id of the title, as {@code Show.idOf} makes it
 * @param showId id of the show that it belongs to; the same where the title is that show's own
 * @param at fetchedAt of the article that says so, or when the catalogue learnt it
 * @param articleId of that article; null for the catalogue
 */
public record Identity(
    String title,
    String showId,
    Shelf.Authority authority,
    Instant at,
    @Nullable String articleId) {}
