package io.greenlit.status.kafka;

import io.greenlit.schemas.DatePrecision;
import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Position;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import org.jspecify.annotations.Nullable;

/** Articles and claims between their contracts and the domain. */
public final class ClaimRecords {

  private ClaimRecords() {}

  public static Article toDomain(io.greenlit.schemas.Article article) {
    return new Article(
        article.getId(),
        article.getVersion(),
        article.getUrl(),
        article.getPublisher(),
        article.getTitle(),
        Article.ContentType.valueOf(article.getContentType().name()),
        article.getContent(),
        article.getPublishedAt(),
        article.getFetchedAt(),
        article.getLanguage());
  }

  public static ArticleClaims toDomain(io.greenlit.schemas.ArticleClaims claims) {
    return new ArticleClaims(
        new Show(claims.getShowId(), claims.getShowTitle()),
        claims.getArticleId(),
        claims.getArticleVersion(),
        claims.getUrl(),
        claims.getPublisher(),
        claims.getTitle(),
        claims.getPublishedAt(),
        claims.getFetchedAt(),
        claims.getFingerprint(),
        claims.getCitedSource(),
        claims.getYear(),
        claims.getCountry(),
        claims.getAliases(),
        claims.getClaims().stream().map(ClaimRecords::toDomain).toList(),
        toDomain(claims.getPosition()));
  }

  public static io.greenlit.schemas.ArticleClaims toRecord(ArticleClaims claims) {
    return io.greenlit.schemas.ArticleClaims.newBuilder()
        .setShowId(claims.show().id())
        .setShowTitle(claims.show().title())
        .setArticleId(claims.articleId())
        .setArticleVersion(claims.articleVersion())
        .setUrl(claims.url())
        .setPublisher(claims.publisher())
        .setTitle(claims.title())
        .setPublishedAt(claims.publishedAt())
        .setFetchedAt(claims.fetchedAt())
        .setFingerprint(claims.fingerprint())
        .setCitedSource(claims.citedSource())
        .setYear(claims.year())
        .setCountry(claims.country())
        .setAliases(claims.aliases())
        .setClaims(claims.claims().stream().map(ClaimRecords::toRecord).toList())
        .setPosition(toRecord(claims.position()))
        .build();
  }

  static @Nullable Position toDomain(io.greenlit.schemas.@Nullable Position position) {
    return position == null ? null : new Position(position.getPartition(), position.getOffset());
  }

  static io.greenlit.schemas.@Nullable Position toRecord(@Nullable Position position) {
    return position == null
        ? null
        : new io.greenlit.schemas.Position(position.partition(), position.offset());
  }

  static io.greenlit.schemas.@Nullable Premiere toRecord(@Nullable Premiere premiere) {
    return premiere == null
        ? null
        : new io.greenlit.schemas.Premiere(
            premiere.day(), DatePrecision.valueOf(premiere.precision().name()));
  }

  public static @Nullable Premiere toDomain(io.greenlit.schemas.@Nullable Premiere premiere) {
    return premiere == null
        ? null
        : new Premiere(
            premiere.getDay(), Premiere.Precision.valueOf(premiere.getPrecision().name()));
  }

  private static Claim toDomain(io.greenlit.schemas.Claim claim) {
    return new Claim(
        claim.getSeason(),
        Status.valueOf(claim.getStatus().name()),
        Polarity.valueOf(claim.getPolarity().name()),
        Certainty.valueOf(claim.getCertainty().name()),
        Tier.valueOf(claim.getTier().name()),
        claim.getAttributedTo(),
        claim.getConfidence(),
        toDomain(claim.getPremiere()),
        claim.getNetwork(),
        claim.getFinalSeason(),
        claim.getQuote(),
        claim.getPosition(),
        claim.getRules());
  }

  private static io.greenlit.schemas.Claim toRecord(Claim claim) {
    return io.greenlit.schemas.Claim.newBuilder()
        .setSeason(claim.season())
        .setStatus(io.greenlit.schemas.Status.valueOf(claim.status().name()))
        .setPolarity(io.greenlit.schemas.Polarity.valueOf(claim.polarity().name()))
        .setCertainty(io.greenlit.schemas.Certainty.valueOf(claim.certainty().name()))
        .setTier(io.greenlit.schemas.Tier.valueOf(claim.tier().name()))
        .setAttributedTo(claim.attributedTo())
        .setConfidence(claim.confidence())
        .setPremiere(toRecord(claim.premiere()))
        .setNetwork(claim.network())
        .setFinalSeason(claim.finalSeason())
        .setQuote(claim.quote())
        .setPosition(claim.position())
        .setRules(claim.rules())
        .build();
  }
}
