package io.greenlit.benchmarks.reading;

import io.greenlit.status.article.Article;
import io.greenlit.status.article.Article.ContentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Articles of 600 words that differ from each other: news of all kinds, with talk of shows or
 * without.
 */
public final class GeneratedArticles {

  private static final int WORDS = 600;
  private static final int PARAGRAPH_SENTENCES = 4;
  private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  private static final List<String> WHO =
      List.of(
          "The council",
          "A spokesman for the port",
          "The owner of the mill",
          "Doctor Lena Moss",
          "The head of the school",
          "A farmer from Kelby",
          "The ferry company",
          "Police",
          "The mayor of Oster",
          "Researchers at the institute",
          "A neighbour",
          "The new director");
  private static final List<String> DID =
      List.of(
          "said on Monday that",
          "told reporters that",
          "has confirmed that",
          "does not believe that",
          "wrote in a letter that",
          "explained why",
          "was surprised when",
          "announced last week that",
          "had warned that",
          "found out that");
  private static final List<String> WHAT =
      List.of(
          "the bridge over the river would be closed for repairs",
          "prices for bread and milk had risen by four percent",
          "more than two hundred people took part in the march",
          "the old lighthouse is going to be painted in red and white",
          "nobody had asked the people who live near the station",
          "a lorry with apples turned over on the road to the coast",
          "the water in the bay is warmer than it was ten years ago",
          "the court will hear the case in the middle of May",
          "the festival brought 14,000 visitors to the town",
          "the team from the island lost its third match in a row",
          "an artist from Lisbon has bought the house beside the church",
          "the library needs another 30,000 pounds for its roof");
  private static final List<String> AND =
      List.of(
          ", although the weather was bad",
          ", which came as no surprise",
          " because of the strike",
          ", as “The Evening Courier” wrote",
          " and that nothing else could be done",
          "",
          ", with the help of friends",
          " after a long night of talks",
          " for the first time since 1998");

  private static final List<String> FIRST =
      List.of(
          "Copper",
          "Silent",
          "Seven",
          "Winter",
          "Paper",
          "Hollow",
          "Amber",
          "Northern",
          "Broken",
          "Golden",
          "Second",
          "Little",
          "Lost",
          "Midnight",
          "Glass",
          "Crimson",
          "Quiet",
          "Iron");
  private static final List<String> SECOND =
      List.of(
          "Harbour",
          "Lanterns",
          "Orchard",
          "Ferry",
          "Bridge",
          "Kingdom",
          "Daughters",
          "Signals",
          "Mile",
          "Garden",
          "Tide",
          "Witness",
          "Station",
          "Hours",
          "Letters",
          "Valley",
          "Kitchen",
          "Shore");
  private static final List<String> TALK =
      List.of(
          "Netflix has renewed the drama “%s” for a %s season, the streamer announced on Tuesday.",
          "According to insiders, the %2$s season of “%1$s” is in the works, but nothing is official.",
          "“%s” has been canceled after its %s season, the network confirmed.",
          "The %2$s season of “%1$s” will premiere on June 17 on Apple TV+.",
          "There is no word yet on “%s” season 2, and fans hope that a %s season will come.",
          "Filming for the %2$s season of “%1$s” began in April, the production company said.",
          "“%s” is not returning for a %s season, its creator said in an interview.");
  private static final List<String> ORDINALS =
      List.of("second", "third", "fourth", "fifth", "sixth", "final");
  static final List<String> ABOUT =
      List.of(
          "The show was seen by six million viewers in its first week.",
          "The series tells of four sisters who inherit an inn, and critics praised its leads.",
          "Its cast met again last month for a reading of the first two episodes.",
          "The drama is based on a novel of the same name, which appeared in 2011.");

  private GeneratedArticles() {}

  /** Articles that speak of no show's fate. */
  public static List<Article> withoutTalk(int count) {
    return generate(count, 0);
  }

  /** Articles in which every fourth sentence or so speaks of one of a few shows. */
  public static List<Article> withTalk(int count) {
    return generate(count, 8);
  }

  /** All words that the articles are made of, each once, with a capital. */
  static List<String> words() {
    return Stream.of(WHO, DID, WHAT, AND, FIRST, SECOND, ABOUT)
        .flatMap(List::stream)
        .flatMap(part -> WORD.matcher(part).results())
        .map(word -> Character.toUpperCase(word.group().charAt(0)) + word.group().substring(1))
        .distinct()
        .toList();
  }

  private static List<Article> generate(int count, int talk) {
    List<Article> articles = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
      articles.add(article(number, talk, random));
    }
    return List.copyOf(articles);
  }

  private static Article article(int number, int talk, RandomGenerator random) {
    List<String> titles = List.of(title(random), title(random), title(random));
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < talk; i++) {
      String title = titles.get(Math.min(i / 3, 2));
      sentences.add(one(TALK, random).formatted(title, one(ORDINALS, random)));
      sentences.add(one(ABOUT, random));
    }
    fill(sentences, random);
    String headline =
        talk == 0
            ? one(WHO, random) + " and the road"
            : "What we know about ‘" + titles.getFirst() + "’";
    return article(number, headline, sentences);
  }

  /** Adds news of a town to what is said, until it is long enough, and mixes both. */
  static void fill(List<String> sentences, RandomGenerator random) {
    for (int words = words(sentences); words < WORDS; words = words(sentences)) {
      sentences.add(
          one(WHO, random)
              + " "
              + one(DID, random)
              + " "
              + one(WHAT, random)
              + one(AND, random)
              + ".");
    }
    Collections.shuffle(sentences, Random.from(random));
  }

  static Article article(int number, String headline, List<String> sentences) {
    return new Article(
        "article-" + number,
        "1",
        "https://paper.example/" + number,
        "paper.example",
        headline,
        ContentType.TEXT,
        paragraphs(sentences),
        DAY,
        DAY,
        "en");
  }

  private static String paragraphs(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      text.append(sentences.get(i)).append((i + 1) % PARAGRAPH_SENTENCES == 0 ? "\n\n" : " ");
    }
    return text.toString().strip();
  }

  private static int words(List<String> sentences) {
    return sentences.stream().mapToInt(sentence -> sentence.split(" ", -1).length).sum();
  }

  private static String title(RandomGenerator random) {
    return one(FIRST, random) + " " + one(SECOND, random);
  }

  /** All titles that shows have. */
  static List<String> titles() {
    return FIRST.stream()
        .flatMap(first -> SECOND.stream().map(second -> first + " " + second))
        .toList();
  }

  static String one(List<String> parts, RandomGenerator random) {
    return parts.get(random.nextInt(parts.size()));
  }
}
