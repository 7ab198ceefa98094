package io.greenlit.status.reading;

import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises English by its small words, so that no other language is misread. */
final class Language {

  private static final int ENOUGH_WORDS = 40;
  private static final int SAMPLE = 600;

  /** English prose has about one of the listed words in three; other languages next to none. */
  private static final int LEAST_PERCENT = 12;

  private final WordSets words;

  Language(WordSets words) {
    this.words = words;
  }

  boolean english(@Nullable String tag, List<Sentence> sentences) {
    if (tag != null && !tag.isBlank()) {
      return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().equals("en");
    }
    int all = 0;
    int english = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == Token.Kind.WORD && all < SAMPLE) {
          all++;
          english += words.has(WordSets.Name.ENGLISH, token.norm()) ? 1 : 0;
        }
      }
    }
    return all < ENOUGH_WORDS || english * 100 >= all * LEAST_PERCENT;
  }
}
