package io.greenlit.status.reading;

import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.LexiconException;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.lexicon.WordClasses;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.mask.Networks;
import io.greenlit.status.reading.mask.TitleSpans;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.residual.Features;
import io.greenlit.status.reading.residual.Sense;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Tokenizer;
import io.greenlit.status.reading.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees training sentences as the reader sees those of an article; in them TITLE and OTHER stand for
 * shows, SEASON, NETWORK, DATE and PERSON for what their names say.
 */
public final class TrainingSentences {

  private static final Map<String, String> PLACES =
      Map.of("SEASON", "season 2", "NETWORK", "Netflix", "DATE", "March 14", "PERSON", "Jane Doe");

  private final Tokenizer tokenizer;
  private final Masker masker;
  private final Frames frames;

  private TrainingSentences(Tokenizer tokenizer, Masker masker, Frames frames) {
    this.tokenizer = tokenizer;
    this.masker = masker;
    this.frames = frames;
  }

  /**
   * A sentence and what it says.
   *
   * @param sentence as it was written
   * @param features as the classifier sees it
   */
  public record Example(Sense sense, String sentence, List<Integer> features) {

    public Example {
      features = List.copyOf(features);
    }
  }

  /** Sees sentences with the lexicon of the resource files. */
  public static TrainingSentences standard() {
    Vocabulary vocabulary = new Vocabulary();
    WordSets words = WordSets.of(Folder.ENGLISH, vocabulary);
    Masker masker =
        Masker.of(Folder.ENGLISH, words, Calendar.of(Folder.ENGLISH), Networks.standard());
    WordClasses classes = WordClasses.of(Folder.ENGLISH, vocabulary);
    Frames frames = Frames.of(Folder.ENGLISH, classes, words);
    return new TrainingSentences(new Tokenizer(vocabulary), masker, frames);
  }

  /**
   * The examples of a file's text: a sense and a sentence on each line, parted by a tab.
   *
   * @throws LexiconException naming the line that cannot be read
   */
  public List<Example> examples(String file, String text) {
    List<Example> examples = new ArrayList<>();
    for (Row row : Rows.parse(file, text, 2)) {
      String sentence = row.column(1);
      examples.add(new Example(row.choice(0, Sense.class), sentence, features(sentence)));
    }
    return examples;
  }

  private List<Integer> features(String written) {
    String text = written;
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      text = text.replaceAll("\\b" + place.getKey() + "\\b", place.getValue());
    }
    Sentence sentence =
        new Sentence(Sentence.Part.BODY, 0, text, 0, text.length(), tokenizer.tokens(text));
    List<Unit> units = masker.units(sentence, TrainingSentences::title);
    return Arrays.stream(Features.of(units, frames.cues(units))).boxed().toList();
  }

  private static TitleSpans.@Nullable Span title(Sentence sentence, int at) {
    boolean title =
        sentence.tokens().get(at).upper()
            && (sentence.tokens().get(at).is("title") || sentence.tokens().get(at).is("other"));
    return title ? new TitleSpans.Span(sentence.tokens().get(at).norm(), at + 1, 0) : null;
  }
}
