package io.greenlit.status.reading;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.mask.TitleSpans;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Sentence.Part;
import io.greenlit.status.reading.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An English sentence as the stages behind the masker see it; the words in ‘…’ are titles. */
public record MaskedText(Sentence sentence, List<Unit> units) {

  public MaskedText {
    units = List.copyOf(units);
  }

  /** A sentence of an article's body. */
  public static MaskedText of(String text) {
    return of(Part.BODY, text);
  }

  /** A sentence of this part of an article. */
  public static MaskedText of(Part part, String text) {
    return of(part, text, MaskedText::title);
  }

  /** A sentence of this part of an article before its titles are known. */
  public static MaskedText untitled(Part part, String text) {
    return of(part, text, TitleSpans.NONE);
  }

  private static MaskedText of(Part part, String text, TitleSpans titles) {
    int block = part == Part.HEADLINE ? -1 : 0;
    Sentence sentence =
        new Sentence(part, block, text, 0, text.length(), English.TOKENIZER.tokens(text));
    return new MaskedText(sentence, English.MASKER.units(sentence, titles));
  }

  private static TitleSpans.@Nullable Span title(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    if (!tokens.get(at).is("‘")) {
      return null;
    }
    int end = at + 1;
    while (!tokens.get(end).is("’")) {
      end++;
    }
    String title = sentence.text().substring(tokens.get(at + 1).start(), tokens.get(end).start());
    return new TitleSpans.Span(Show.idOf(title), end + 1, 0);
  }
}
