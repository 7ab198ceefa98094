package io.greenlit.status.reading;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.reading.Reading.Unread;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.Countries;
import io.greenlit.status.reading.catalogue.EverydayWords;
import io.greenlit.status.reading.date.PublicationDate;
import io.greenlit.status.reading.discourse.Discourse;
import io.greenlit.status.reading.discourse.Roundup;
import io.greenlit.status.reading.language.Languages;
import io.greenlit.status.reading.language.Recogniser;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.Gate;
import io.greenlit.status.reading.lexicon.Publishers;
import io.greenlit.status.reading.lexicon.SourceKind;
import io.greenlit.status.reading.mask.Networks;
import io.greenlit.status.reading.sense.DecisionTable;
import io.greenlit.status.reading.text.Fingerprint;
import io.greenlit.status.reading.text.Page;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.title.ShowDetails;
import io.greenlit.status.reading.title.TitleFinder;
import io.greenlit.status.reading.title.Titles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns an article into claims that carry their quotes and the rules that made them; the same
 * article gives the same claims, whatever the thread, locale or day.
 */
public final class Reader {

  private final Gate gate;
  private final Recogniser recogniser;
  private final List<Folder> folders;
  private final List<Lexicon> lexicons;
  private final Publishers publishers;

  private Reader(
      Gate gate,
      Recogniser recogniser,
      List<Folder> folders,
      List<Lexicon> lexicons,
      Publishers publishers) {
    this.gate = gate;
    this.recogniser = recogniser;
    this.folders = folders;
    this.lexicons = lexicons;
    this.publishers = publishers;
  }

  /**
   * The reader of the resource files beside this class.
   *
   * @throws io.greenlit.status.reading.lexicon.LexiconException naming file and line of a row that
   *     cannot be read
   */
  public static Reader standard() {
    return of(Languages.standard(), Publishers.standard());
  }

  /** The reader of other languages or publishers. */
  public static Reader of(Languages languages, Publishers publishers) {
    Catalogue catalogue = Catalogue.standard();
    TitleFinder.Surroundings surroundings =
        new TitleFinder.Surroundings(
            Networks.standard(), Countries.standard(), EverydayWords.standard());
    DecisionTable claims = DecisionTable.standard();
    List<Folder> folders = languages.folders();
    List<Lexicon> lexicons =
        folders.stream()
            .map(folder -> Lexicon.of(folder, catalogue, surroundings, claims))
            .toList();
    return new Reader(Gate.of(folders), new Recogniser(languages), folders, lexicons, publishers);
  }

  /** The same reader with another catalogue; both go on side by side. */
  public Reader with(Catalogue catalogue) {
    return new Reader(
        gate,
        recogniser,
        folders,
        lexicons.stream().map(lexicon -> lexicon.with(catalogue)).toList(),
        publishers);
  }

  /** What the article claims; nothing, with the reason, where it is not one to read. */
  public Reading read(Article article) {
    return pass(article).reading();
  }

  /** The same, and what it was read from. */
  public Explanation explain(Article article) {
    Pass pass = pass(article);
    return pass.page() == null || pass.findings() == null
        ? Explanation.unread(pass.reading(), article.title())
        : Explanation.of(pass.reading(), pass.page(), pass.findings());
  }

  /** One way through all stages, with what they found on the way. */
  private record Pass(
      Reading reading, @Nullable Page page, Discourse.@Nullable Findings findings) {}

  private Pass pass(Article article) {
    String title = article.title() == null ? "" : article.title();
    BitSet talks = gate.talks(title + "\n" + article.content());
    if (talks.isEmpty()) {
      return unread(
          article, foreign(glance(article)) ? Unread.OTHER_LANGUAGE : Unread.NO_RENEWAL_TALK);
    }
    Page page = Page.of(article);
    int language = language(article, page, talks);
    if (language < 0 || !talks.get(language)) {
      return unread(article, language < 0 ? Unread.OTHER_LANGUAGE : Unread.NO_RENEWAL_TALK);
    }
    return read(article, page, lexicons.get(language));
  }

  private @Nullable String glance(Article article) {
    return switch (article.contentType()) {
      case TEXT -> recogniser.atAGlance(article.content());
      case HTML -> recogniser.ofPageAtAGlance(article.content());
    };
  }

  private boolean foreign(@Nullable String language) {
    return language != null && !language.equals(Recogniser.UNKNOWN) && number(language) < 0;
  }

  /**
   * The number of the language that the article is in; negative for one that is not read. What its
   * words say counts; only where they are too few, what is said of it.
   */
  private int language(Article article, Page page, BitSet talks) {
    String headline = page.headline() == null ? "" : page.headline();
    String recognised = recogniser.of(page.text() + "\n" + headline);
    if (recognised != null) {
      return number(recognised);
    }
    String declared = article.language() == null ? page.metadata().language() : article.language();
    String tag =
        declared == null
            ? ""
            : Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
    return tag.isEmpty() ? talks.nextSetBit(0) : number(tag);
  }

  private int number(String language) {
    for (int i = 0; i < folders.size(); i++) {
      if (folders.get(i).language().equals(language)) {
        return i;
      }
    }
    return -1;
  }

  private Pass read(Article article, Page page, Lexicon lexicon) {
    List<Sentence> sentences = lexicon.body().sentences(page);
    Instant published = published(article, page, lexicon.dates());
    LocalDate textDate =
        (published == null ? article.fetchedAt() : published).atZone(ZoneOffset.UTC).toLocalDate();
    String publisher =
        article.publisher() == null ? page.metadata().publisher() : article.publisher();
    List<Roundup.@Nullable Item> listed = lexicon.roundup().items(sentences);
    Titles titles = lexicon.titles().titles(sentences, Roundup.begins(listed), textDate.getYear());
    Discourse.Findings findings =
        lexicon
            .discourse()
            .read(
                sentences,
                titles,
                listed,
                source(article, page),
                publisher,
                textDate,
                published != null);
    long fingerprint = Fingerprint.of(sentences);
    List<ArticleClaims> shows = new ArrayList<>();
    for (Discourse.ShowClaims show : findings.shows()) {
      ShowDetails details = lexicon.appositions().of(show.show(), sentences, titles);
      String cited = findings.citedSource();
      shows.add(claims(article, page, published, fingerprint, cited, details, show));
    }
    Reading reading = new Reading(shows, published, fingerprint, findings.citedSource(), null);
    return new Pass(reading, page, findings);
  }

  private SourceKind source(Article article, Page page) {
    return article.publisher() == null && article.url() == null
        ? publishers.selfDeclared(page.metadata().publisher(), page.metadata().url())
        : publishers.kind(article.publisher(), article.url());
  }

  private static @Nullable Instant published(Article article, Page page, PublicationDate dates) {
    if (article.publishedAt() != null) {
      return article.publishedAt();
    }
    for (String written : page.metadata().dates()) {
      Instant metadata = dates.ofMetadata(written);
      if (metadata != null) {
        return metadata;
      }
    }
    return dates.ofText(page.text());
  }

  private static Pass unread(Article article, Unread reason) {
    return new Pass(new Reading(List.of(), article.publishedAt(), 0, null, reason), null, null);
  }

  private static ArticleClaims claims(
      Article article,
      Page page,
      @Nullable Instant published,
      long fingerprint,
      @Nullable String citedSource,
      ShowDetails details,
      Discourse.ShowClaims show) {
    List<Claim> claims = show.claims();
    return new ArticleClaims(
        show.show(),
        article.id(),
        article.version(),
        article.url() == null ? page.metadata().url() : article.url(),
        article.publisher() == null ? page.metadata().publisher() : article.publisher(),
        page.headline(),
        published,
        article.fetchedAt(),
        fingerprint,
        citedSource,
        details.year(),
        details.country(),
        details.otherTitles(),
        claims);
  }
}
