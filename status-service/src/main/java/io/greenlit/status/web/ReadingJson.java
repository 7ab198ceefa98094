package io.greenlit.status.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.reading.Explanation;
import io.greenlit.status.reading.explanation.Argument;
import io.greenlit.status.reading.explanation.Rule;
import io.greenlit.status.reading.explanation.Rulebook;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.text.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the API shows it.
 *
 * @param text what spans count in, in UTF-16 units, but for those in the headline
 * @param unread why the article was not read; null where it was
 * @param claims kept, denied and outweighed
 * @param rules the rows of all rules that the claims name
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReadingJson(
    @Nullable String unread,
    @Nullable Instant publishedAt,
    @Nullable String citedSource,
    @Nullable String headline,
    String text,
    List<ClaimJson> claims,
    Map<String, RuleJson> rules) {

  /** Where words stand: in the headline or the text, from an offset to the one behind them. */
  record SpanJson(String in, int start, int end, String words) {}

  /** A rule's words in the text. */
  record CueJson(String rule, String kind, SpanJson span) {}

  /** A show by id and title. */
  record NamedJson(String id, String title) {}

  /** First day of the period, and how exact it is. */
  record ClaimedPremiereJson(LocalDate day, String precision) {}

  /** A row of the lexicon. */
  record RuleJson(String kind, String meaning, String pattern) {

    static RuleJson of(Rule rule) {
      return new RuleJson(rule.kind().name(), rule.meaning(), rule.pattern());
    }
  }

  /**
   * One claim; confidence 0..1.
   *
   * @param standing KEPT, DENIED or OUTWEIGHED
   * @param rules that made it
   * @param rulesAgainst that deny it, or made the claim that outweighs it
   * @param outweighedBy number of that claim among the claims, from 0; null where there is none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ClaimJson(
      NamedJson show,
      @Nullable Integer season,
      String status,
      String polarity,
      String certainty,
      String tier,
      double confidence,
      @Nullable String attributedTo,
      @Nullable ClaimedPremiereJson premiere,
      @Nullable String network,
      boolean finalSeason,
      SpanJson quote,
      List<CueJson> cues,
      List<String> rules,
      String standing,
      List<String> rulesAgainst,
      @Nullable Integer outweighedBy) {}

  static ReadingJson of(Explanation explanation, Rulebook rulebook) {
    List<ClaimJson> claims = new ArrayList<>();
    Map<String, RuleJson> rules = new TreeMap<>();
    for (Argument argument : explanation.arguments()) {
      claims.add(claim(argument, explanation.outweighing(argument)));
      for (String id : argument.claim().rules()) {
        Rule rule = rulebook.rule(id);
        if (rule != null) {
          rules.put(id, RuleJson.of(rule));
        }
      }
    }
    return new ReadingJson(
        explanation.reading().unread() == null ? null : explanation.reading().unread().name(),
        explanation.reading().publishedAt(),
        explanation.reading().citedSource(),
        explanation.headline(),
        explanation.text(),
        claims,
        rules);
  }

  private static ClaimJson claim(Argument argument, @Nullable Integer outweighedBy) {
    Claim claim = argument.claim();
    Premiere premiere = claim.premiere();
    return new ClaimJson(
        new NamedJson(argument.show().id(), argument.show().title()),
        claim.season(),
        claim.status().name(),
        claim.polarity().name(),
        claim.certainty().name(),
        claim.tier().name(),
        claim.confidence() / 1000.0,
        claim.attributedTo(),
        premiere == null
            ? null
            : new ClaimedPremiereJson(premiere.day(), premiere.precision().name()),
        claim.network(),
        claim.finalSeason(),
        quote(argument.quote()),
        argument.cues().stream().map(ReadingJson::cue).toList(),
        argument.rules(),
        argument.standing().name(),
        argument.rulesAgainst(),
        outweighedBy);
  }

  private static SpanJson quote(Sentence sentence) {
    String words = sentence.text().substring(sentence.start(), sentence.end());
    int leading = words.length() - words.stripLeading().length();
    int start = sentence.start() + leading;
    return span(sentence, start, start + words.strip().length());
  }

  private static CueJson cue(Cue cue) {
    return new CueJson(cue.rule(), cue.kind().name(), span(cue.sentence(), cue.start(), cue.end()));
  }

  private static SpanJson span(Sentence sentence, int start, int end) {
    String in = sentence.part() == Sentence.Part.HEADLINE ? "headline" : "text";
    return new SpanJson(in, start, end, sentence.text().substring(start, end));
  }
}
