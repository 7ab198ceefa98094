package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;

/**
 * One piece of evidence behind a status.
 *
 * @param origin evidence with the same number is one voice; from 0 within one season
 * @param withdrawn a newer version of the article no longer says so: it is listed, and weighs
 *     nothing
 */
public record Evidence(ArticleClaims article, Claim claim, int origin, boolean withdrawn) {}
