package io.greenlit.benchmarks.reading;

import io.greenlit.status.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Articles as the press writes them of shows: three in four are about one, the others name two or
 * three; some are written about more than others; and what is said of a show follows its story:
 * first what people hope or fear, later what became of it. Like the labelled articles with claims,
 * they name 1.4 shows each, with a claim or two of each.
 */
public final class GeneratedNews {

  /** One sentence in so many says what does not fit the story. */
  private static final int MISTAKEN = 20;

  private static final int MOST_SENTENCES = 3;
  private static final List<String> ORDINALS = List.of("second", "third", "fourth", "fifth");

  private static final List<String> HOPES =
      List.of(
          "There is no word yet on the %2$s season of “%1$s”, and fans hope that it will come.",
          "According to insiders, the %2$s season of “%1$s” is in the works, but nothing is official.",
          "Whether “%1$s” will return for a %2$s season has not been decided, its producer said.");
  private static final List<String> RENEWAL =
      List.of(
          "Netflix has renewed the drama “%1$s” for a %2$s season, the streamer announced on Tuesday.",
          "“%1$s” will be back: its %2$s season has been ordered, Netflix confirmed.");
  private static final List<String> FILMING =
      List.of("Filming for the %2$s season of “%1$s” began in April, the production company said.");
  private static final List<String> PREMIERE =
      List.of("The %2$s season of “%1$s” will premiere on June 17 on Apple TV+.");
  private static final List<String> END =
      List.of(
          "“%1$s” has been canceled, so that there will be no %2$s season, the network confirmed.",
          "“%1$s” is not returning for a %2$s season, its creator said in an interview.");
  private static final List<List<String>> ALL = List.of(HOPES, RENEWAL, FILMING, PREMIERE, END);

  /** What follows what, as often as here. */
  private static final List<List<List<String>>> COURSES =
      List.of(
          List.of(HOPES, HOPES),
          List.of(HOPES, RENEWAL),
          List.of(HOPES, RENEWAL),
          List.of(RENEWAL, FILMING),
          List.of(RENEWAL, PREMIERE),
          List.of(HOPES, END));

  /**
   * What becomes of a show.
   *
   * @param turn at which part of all articles its news comes
   */
  private record Story(
      String title, String ordinal, double turn, List<String> before, List<String> after) {

    private static Story of(String title, RandomGenerator random) {
      List<List<String>> course = COURSES.get(random.nextInt(COURSES.size()));
      return new Story(
          title,
          GeneratedArticles.one(ORDINALS, random),
          random.nextDouble(),
          course.getFirst(),
          course.getLast());
    }

    private String sentence(double when, RandomGenerator random) {
      List<String> known = when < turn ? before : after;
      List<String> said =
          random.nextInt(MISTAKEN) == 0 ? ALL.get(random.nextInt(ALL.size())) : known;
      return GeneratedArticles.one(said, random).formatted(title, ordinal);
    }
  }

  private GeneratedNews() {}

  /** Articles in the order in which they appear; each speaks of at least one show's fate. */
  public static List<Article> of(int count) {
    RandomGenerator fates = random(-1);
    List<Story> stories =
        GeneratedArticles.titles().stream().map(title -> Story.of(title, fates)).toList();
    List<Article> articles = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      articles.add(article(number, (double) number / count, stories, random(number)));
    }
    return List.copyOf(articles);
  }

  private static RandomGenerator random(int seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static Article article(
      int number, double when, List<Story> stories, RandomGenerator random) {
    int quarter = random.nextInt(4);
    int shows = quarter > 0 ? 1 : 2 + random.nextInt(2);
    List<String> sentences = new ArrayList<>();
    String headline = "";
    for (int i = 0; i < shows; i++) {
      Story story = oneOf(stories, random);
      headline = "What we know about ‘" + story.title() + "’";
      for (int more = 1 + random.nextInt(MOST_SENTENCES); more > 0; more--) {
        sentences.add(story.sentence(when, random));
        sentences.add(GeneratedArticles.one(GeneratedArticles.ABOUT, random));
      }
    }
    GeneratedArticles.fill(sentences, random);
    return GeneratedArticles.article(number, headline, sentences);
  }

  /** Some are written about far more than others. */
  private static Story oneOf(List<Story> stories, RandomGenerator random) {
    double place = random.nextDouble() * random.nextDouble();
    return stories.get((int) (place * stories.size()));
  }
}
