package io.greenlit.status.reading;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.reading.Reading.Unread;
import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.date.DateGrammar;
import io.greenlit.status.reading.date.PublicationDate;
import io.greenlit.status.reading.discourse.CitedSource;
import io.greenlit.status.reading.discourse.Discourse;
import io.greenlit.status.reading.discourse.Disowning;
import io.greenlit.status.reading.discourse.Learned;
import io.greenlit.status.reading.discourse.Roundup;
import io.greenlit.status.reading.lexicon.Boilerplate;
import io.greenlit.status.reading.lexicon.Gate;
import io.greenlit.status.reading.lexicon.Numbers;
import io.greenlit.status.reading.lexicon.Publishers;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.mask.Networks;
import io.greenlit.status.reading.mask.SeasonGrammar;
import io.greenlit.status.reading.residual.Classifier;
import io.greenlit.status.reading.sense.DecisionTable;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.text.Fingerprint;
import io.greenlit.status.reading.text.Page;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.title.Catalogue;
import io.greenlit.status.reading.title.TitleFinder;
import io.greenlit.status.reading.title.TitleForms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns an article into claims that carry their quotes and the rules that made them; the same
 * article gives the same claims, whatever the thread, locale or day.
 */
public final class Reader {

  private final Gate gate;
  private final Language language;
  private final Body body;
  private final PublicationDate dates;
  private final Roundup roundup;
  private final TitleFinder titles;
  private final Discourse discourse;
  private final Publishers publishers;

  private Reader(
      Gate gate,
      Language language,
      Body body,
      PublicationDate dates,
      Roundup roundup,
      TitleFinder titles,
      Discourse discourse,
      Publishers publishers) {
    this.gate = gate;
    this.language = language;
    this.body = body;
    this.dates = dates;
    this.roundup = roundup;
    this.titles = titles;
    this.discourse = discourse;
    this.publishers = publishers;
  }

  /**
   * The reader of the resource files beside this class.
   *
   * @throws io.greenlit.status.reading.lexicon.LexiconException naming file and line of a row that
   *     cannot be read
   */
  public static Reader standard() {
    WordSets words = WordSets.standard();
    Calendar calendar = Calendar.standard();
    Masker masker =
        new Masker(
            words,
            new DateGrammar(calendar),
            new SeasonGrammar(Numbers.standard(), words),
            Networks.standard());
    Frames frames = Frames.standard(words);
    return new Reader(
        Gate.standard(),
        new Language(words),
        new Body(Boilerplate.standard(), words),
        new PublicationDate(calendar),
        Roundup.standard(words),
        new TitleFinder(Catalogue.standard(), TitleForms.standard(), words, calendar, masker),
        new Discourse(
            masker,
            frames,
            DecisionTable.standard(),
            Disowning.standard(),
            new CitedSource(words),
            words,
            new Learned(frames, Classifier.standard(), words)),
        Publishers.standard());
  }

  /** What the article claims; nothing, with the reason, where it is not one to read. */
  public Reading read(Article article) {
    String title = article.title() == null ? "" : article.title();
    if (!gate.passes(title + "\n" + article.content())) {
      return unread(article, Unread.NO_RENEWAL_TALK);
    }
    Page page = Page.of(article);
    List<Sentence> sentences = body.sentences(page);
    if (!language.english(article.language(), sentences)) {
      return unread(article, Unread.OTHER_LANGUAGE);
    }
    Instant published = published(article, page);
    LocalDate textDate =
        (published == null ? article.fetchedAt() : published).atZone(ZoneOffset.UTC).toLocalDate();
    List<Roundup.@Nullable Item> listed = roundup.items(sentences);
    Discourse.Findings findings =
        discourse.read(
            sentences,
            titles.titles(sentences, Roundup.begins(listed)),
            listed,
            publishers.tier(article.publisher()),
            article.publisher(),
            textDate,
            published != null);
    long fingerprint = Fingerprint.of(sentences);
    List<ArticleClaims> shows = new ArrayList<>();
    for (Discourse.ShowClaims show : findings.shows()) {
      shows.add(claims(article, page, published, fingerprint, findings.citedSource(), show));
    }
    return new Reading(shows, published, fingerprint, findings.citedSource(), null);
  }

  private @Nullable Instant published(Article article, Page page) {
    if (article.publishedAt() != null) {
      return article.publishedAt();
    }
    Instant metadata = page.published() == null ? null : dates.ofMetadata(page.published());
    return metadata == null ? dates.ofText(page.text()) : metadata;
  }

  private static Reading unread(Article article, Unread reason) {
    return new Reading(List.of(), article.publishedAt(), 0, null, reason);
  }

  private static ArticleClaims claims(
      Article article,
      Page page,
      @Nullable Instant published,
      long fingerprint,
      @Nullable String citedSource,
      Discourse.ShowClaims show) {
    List<Claim> claims = show.claims();
    return new ArticleClaims(
        show.show(),
        article.id(),
        article.version(),
        article.url(),
        article.publisher(),
        page.headline(),
        published,
        article.fetchedAt(),
        fingerprint,
        citedSource,
        claims);
  }
}
