package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.lexicon.WordSets.Name;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.sense.Frame;
import io.greenlit.status.reading.text.QuoteMarks;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads scorecards: below a line that only says "Renewed" or "Not returning", each line names a
 * show of which that is said; "Coming back: A, B and C" says it of all three.
 */
public final class Roundup {

  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST_LABEL_VERB = 12;
  private static final int LONGEST_TOLD_LABEL = 4;
  private static final int LONGEST_ITEM = 30;
  private static final String BULLETS = "•·▪*-–—●◦‣■";

  private final Map<List<String>, Label> labels = new HashMap<>();
  private final WordSets words;

  private Roundup(List<Row> rows, WordSets words) {
    this.words = words;
    for (Row row : rows) {
      List<String> phrase =
          Arrays.stream(row.column(2).split(" +", -1)).map(Tokenizer::norm).toList();
      Label label = new Label(row.column(0), row.choice(1, Frame.class));
      if (labels.put(phrase, label) != null) {
        throw row.error("the label '" + row.column(2) + "' stands in an earlier row");
      }
    }
  }

  private record Label(String id, Frame frame) {

    Cue cue(Sentence sentence, int tokens) {
      return new Cue(
          Cue.Kind.LABEL,
          id,
          sentence,
          sentence.tokens().getFirst().start(),
          sentence.tokens().get(tokens - 1).end());
    }
  }

  /** The labels of a language. */
  public static Roundup of(Folder folder, WordSets words) {
    List<Row> rows = folder.rows("list-labels.tsv", 3);
    return new Roundup(rows, words);
  }

  /**
   * What a list says of the shows that a sentence names.
   *
   * @param label the words that head the list
   * @param from number of the token where the names begin
   * @param all whether it is said of every show in the sentence, or of the first one only
   */
  public record Item(Cue label, Frame frame, int from, boolean all) {}

  /** For each sentence what the list that it stands in says; null for none. */
  public List<@Nullable Item> items(List<Sentence> sentences) {
    List<@Nullable Item> items = new ArrayList<>();
    Label current = null;
    Cue head = null;
    int section = -1;
    for (Sentence sentence : sentences) {
      Item inline = inline(sentence);
      Label label = inline == null ? label(sentence.tokens(), 0, sentence.tokens().size()) : null;
      if (inline != null) {
        items.add(inline);
      } else if (label != null) {
        current = label.frame() == Frame.NONE ? null : label;
        head = label.cue(sentence, sentence.tokens().size());
        section = opensText(sentences, items.size()) ? items.size() : section;
        items.add(null);
      } else {
        int from = itemStart(sentence);
        boolean item = from > 0 || (sentence.heading() && sentence.tokens().size() <= LONGEST_ITEM);
        if (!item) {
          current = null;
        }
        items.add(
            current == null || head == null ? null : new Item(head, current.frame(), from, false));
      }
    }
    if (section >= 0 && onlyLine(items, section + 1)) {
      items.set(section + 1, null); // the site's section and the headline once more
    }
    return items;
  }

  /** Whether one line without a bullet is all that the list has. */
  private static boolean onlyLine(List<@Nullable Item> items, int at) {
    Item line = at < items.size() ? items.get(at) : null;
    return line != null && !line.all() && line.from() == 0 && !listed(items, at + 1);
  }

  private static boolean opensText(List<Sentence> sentences, int at) {
    return sentences.get(at).part() != Sentence.Part.HEADLINE
        && (at == 0 || sentences.get(at - 1).part() == Sentence.Part.HEADLINE);
  }

  private static boolean listed(List<@Nullable Item> items, int at) {
    return at < items.size() && items.get(at) != null;
  }

  /** For each item the token where its names begin; -1 where there is no item. */
  public static int[] begins(List<@Nullable Item> items) {
    return items.stream().mapToInt(item -> item == null ? -1 : item.from()).toArray();
  }

  private @Nullable Item inline(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i <= LONGEST_LABEL && i < tokens.size() - 1; i++) {
      if (tokens.get(i).is(":")) {
        Label label = label(tokens, 0, i);
        return label == null || label.frame() == Frame.NONE
            ? null
            : new Item(label.cue(sentence, i), label.frame(), i + 1, true);
      }
    }
    return told(sentence);
  }

  /** "Also returning to the channel are A, B and C". */
  private @Nullable Item told(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = LONGEST_LABEL_VERB; i > 0; i--) {
      boolean verb =
          i < tokens.size() - 1
              && words.has(Name.LABEL_VERB, tokens.get(i))
              && (tokens.get(i + 1).capital() || !tokens.get(i + 1).spoken()); // not "are not"
      for (int to = Math.min(i, LONGEST_TOLD_LABEL); verb && to > 0; to--) {
        Label label = label(tokens, 0, to);
        if (label != null && label.frame() != Frame.NONE && label.frame() != Frame.OPEN) {
          return new Item(label.cue(sentence, to), label.frame(), i + 1, true);
        }
      }
    }
    return null;
  }

  /** The label that these tokens are, words such as "shows" and "so far" aside. */
  private @Nullable Label label(List<Token> tokens, int from, int to) {
    if (to - from > LONGEST_LABEL) {
      return null;
    }
    List<String> said = new ArrayList<>();
    for (Token token : tokens.subList(from, to)) {
      if (!QuoteMarks.closing(token).isEmpty()) { // a title, though it be called so
        return null;
      }
      if (token.spoken() && !words.has(Name.LABEL_FILLER, token)) {
        said.add(token.norm());
      }
    }
    return labels.get(said);
  }

  private static int itemStart(Sentence sentence) {
    int at = 0;
    List<Token> tokens = sentence.tokens();
    while (at < tokens.size() - 1 && BULLETS.contains(tokens.get(at).norm())) {
      at++;
    }
    return at;
  }
}
