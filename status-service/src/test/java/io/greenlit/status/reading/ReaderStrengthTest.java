package io.greenlit.status.reading;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Words that doubt a thing never make it surer, and "not" never leaves it as it was. */
class ReaderStrengthTest {

  private static final Reader READER = Reader.standard();
  private static final List<SampleArticle> SAMPLES = SampleArticle.of("articles.txt");

  /** A verb that can take a "not" behind it, and all before it. */
  private static final Pattern TO_LAST_VERB =
      Pattern.compile("^(.*\\b(?:has|have|had|was|were|is|are|will|would)\\b)(?! not)");

  private static final Map<String, UnaryOperator<String>> DOUBTS = doubts();

  private final Tally tally = new Tally();

  private static Map<String, UnaryOperator<String>> doubts() {
    Map<String, UnaryOperator<String>> doubts = new LinkedHashMap<>();
    doubts.put("reportedly, before", quote -> "Reportedly, " + inside(quote));
    doubts.put("reportedly, behind the verb", quote -> behindVerb(quote, "reportedly"));
    doubts.put("allegedly, behind the verb", quote -> behindVerb(quote, "allegedly"));
    doubts.put("according to insiders", quote -> "According to insiders, " + inside(quote));
    doubts.put("insiders say", quote -> atEnd(quote, ", insiders say"));
    doubts.put("a rumour says", quote -> "A rumour says that " + inside(quote));
    doubts.put("fans hope", quote -> "Fans hope that " + inside(quote));
    doubts.put("viewers wish", quote -> "Viewers wish that " + inside(quote));
    doubts.put("it may be", quote -> "It may be that " + inside(quote));
    doubts.put("perhaps", quote -> "Perhaps " + inside(quote));
    doubts.put("if", quote -> "Nobody knows if " + inside(quote));
    doubts.put("whether", quote -> "It is unclear whether " + inside(quote));
    doubts.put("allegedly, before", quote -> "Allegedly, " + inside(quote));
    doubts.put("maybe", quote -> "Maybe " + inside(quote));
    doubts.put("rumour has it", quote -> "Rumour has it that " + inside(quote));
    doubts.put("it is said", quote -> "It is said that " + inside(quote));
    doubts.put("some claim", quote -> "Some claim that " + inside(quote));
    doubts.put("fans believe", quote -> "Fans believe that " + inside(quote));
    doubts.put("a petition", quote -> "A petition demands that " + inside(quote));
    doubts.put("unnamed sources", quote -> "Unnamed sources tell us that " + inside(quote));
    doubts.put("a blogger", quote -> "A blogger claims that " + inside(quote));
    doubts.put("imagine", quote -> "Imagine that " + inside(quote));
    doubts.put("reportedly, behind", quote -> atEnd(quote, ", reportedly"));
    doubts.put("it is rumoured", quote -> atEnd(quote, ", it is rumoured"));
    doubts.put("or so fans hope", quote -> atEnd(quote, ", or so fans hope"));
    doubts.put("if rumours are true", quote -> atEnd(quote, ", if the rumours are true"));
    return doubts;
  }

  private static Map<String, UnaryOperator<String>> denials() {
    Map<String, UnaryOperator<String>> denials = new LinkedHashMap<>();
    denials.put("not true", quote -> "It is not true that " + inside(quote));
    denials.put("isn't true", quote -> "It isn't true that " + inside(quote));
    denials.put("not the case", quote -> "It is not the case that " + inside(quote));
    denials.put("false", quote -> "It is false that " + inside(quote));
    denials.put("denied", quote -> "The network has denied that " + inside(quote));
    denials.put("not confirmed", quote -> "The network has not confirmed that " + inside(quote));
    denials.put("did not say", quote -> "The network did not say that " + inside(quote));
    denials.put("nobody", quote -> "Nobody has said that " + inside(quote));
    denials.put("no evidence", quote -> "There is no evidence that " + inside(quote));
    denials.put("no truth", quote -> "There is no truth to the rumour that " + inside(quote));
    denials.put("wrong to say", quote -> "It would be wrong to say that " + inside(quote));
    denials.put("which is not true", quote -> atEnd(quote, ", which is not true"));
    return denials;
  }

  @Test
  void words_that_doubt_never_make_a_claim_stronger() {
    for (SampleArticle sample : SAMPLES) {
      Reading reading = READER.read(sample.article());
      for (String quote : quotes(reading)) {
        DOUBTS.forEach((name, doubt) -> doubt(sample, reading, quote, name, doubt));
      }
    }

    tally.holdsAtLeast(1_200, 99.9);
  }

  private void doubt(
      SampleArticle sample,
      Reading reading,
      String quote,
      String name,
      UnaryOperator<String> doubt) {
    String doubted = doubt.apply(quote);
    Map<String, Fact> before = Fact.strongest(reading);
    Map<String, Fact> after =
        Fact.strongest(
            READER.read(
                sample.written(
                    sample.headline().replace(quote, doubted),
                    sample.body().replace(quote, doubted))));
    after.forEach((show, fact) ->
        tally.check(
            notStronger(fact, before.get(show)),
            "%s, %s: %s%n    before %s%n    after  %s"
                .formatted(sample.name(), name, doubted, before.get(show), fact)));
  }

  private static boolean notStronger(Fact after, @Nullable Fact before) {
    return before != null && Fact.STRENGTH.compare(after, before) <= 0;
  }

  @Test
  void a_doubted_sentence_alone_settles_nothing() {
    for (SampleArticle sample : SAMPLES) {
      for (Claim claim : settling(READER.read(sample.article()))) {
        DOUBTS.forEach((name, doubt) -> {
          String doubted = doubt.apply(claim.quote());
          List<Claim> left = settling(READER.read(alone(sample, doubted)));
          tally.check(
              doubted.equals(claim.quote()) || left.isEmpty(),
              "%s, %s: %s%n    %s"
                  .formatted(
                      sample.name(), name, doubted, left.stream().map(Claim::rules).toList()));
        });
      }
    }

    tally.holdsAtLeast(900, 100);
  }

  @Test
  void not_takes_back_or_turns_round_what_a_sentence_settles() {
    for (SampleArticle sample : SAMPLES) {
      for (Claim claim : settling(READER.read(sample.article()))) {
        String negated = TO_LAST_VERB.matcher(claim.quote()).replaceFirst("$1 not");
        if (!negated.equals(claim.quote())) {
          List<Claim> left = settling(READER.read(alone(sample, negated)));
          tally.check(
              left.stream().noneMatch(other -> other.status() == claim.status()),
              "%s: %s%n    %s"
                  .formatted(sample.name(), negated, left.stream().map(Claim::rules).toList()));
        }
      }
    }

    tally.holdsAtLeast(15, 100);
  }

  @Test
  void a_denial_of_what_a_sentence_settles_leaves_nothing_of_it() {
    for (SampleArticle sample : SAMPLES) {
      for (Claim claim : settling(READER.read(sample.article()))) {
        denials()
            .forEach((name, denial) -> {
              String denied = denial.apply(claim.quote());
              List<Claim> left = settling(READER.read(alone(sample, denied)));
              tally.check(
                  left.stream().noneMatch(other -> other.status() == claim.status()),
                  "%s, %s: %s%n    %s"
                      .formatted(
                          sample.name(), name, denied, left.stream().map(Claim::rules).toList()));
            });
      }
    }

    tally.holdsAtLeast(300, 100);
  }

  /** The article with one sentence for a body and a headline that names the show only. */
  private static Article alone(SampleArticle sample, String sentence) {
    String shows =
        String.join(
            " and ",
            READER.read(sample.article()).shows().stream()
                .map(show -> "‘" + show.show().title() + "’")
                .toList());
    return sample.written("News of the drama " + shows, sentence);
  }

  private static List<String> quotes(Reading reading) {
    return reading.shows().stream()
        .flatMap(show -> show.claims().stream())
        .map(Claim::quote)
        .filter(ReaderStrengthTest::isSentence)
        .distinct()
        .toList();
  }

  private static List<Claim> settling(Reading reading) {
    return reading.shows().stream()
        .map(ArticleClaims::claims)
        .flatMap(List::stream)
        .filter(claim -> claim.polarity() == Polarity.AFFIRMED && settles(claim.status()))
        .filter(claim -> isSentence(claim.quote()))
        .toList();
  }

  private static boolean settles(Status status) {
    return switch (status) {
      case UNCONFIRMED, RUMOURED_RENEWAL, RUMOURED_CANCELLATION -> false;
      case RENEWED, IN_PRODUCTION, DATED, AIRED, CANCELLED, CONCLUDED -> true;
    };
  }

  /** An item of a list cannot be made part of another sentence. */
  private static boolean isSentence(String quote) {
    return !quote.startsWith("•");
  }

  private static String behindVerb(String sentence, String word) {
    return TO_LAST_VERB.matcher(sentence).replaceFirst("$1 " + word);
  }

  private static String atEnd(String sentence, String words) {
    return sentence.endsWith(".")
        ? sentence.substring(0, sentence.length() - 1) + words + "."
        : sentence + words;
  }

  /** The sentence as part of a longer one: a small "the" at its beginning. */
  private static String inside(String sentence) {
    return sentence.startsWith("The ") ? "the " + sentence.substring(4) : sentence;
  }
}
