package io.greenlit.status.reading;

import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.discourse.Disowning;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.WordClasses;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.mask.Networks;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.text.Tokenizer;
import io.greenlit.status.reading.text.Vocabulary;
import io.greenlit.status.reading.title.TitleForms;

/** The parts of the English lexicon, for tests of a single stage. */
public final class English {

  public static final Vocabulary VOCABULARY = new Vocabulary();
  public static final Tokenizer TOKENIZER = new Tokenizer(VOCABULARY);
  public static final WordSets WORDS = WordSets.of(Folder.ENGLISH, VOCABULARY);
  public static final WordClasses CLASSES = WordClasses.of(Folder.ENGLISH, VOCABULARY);
  public static final Calendar CALENDAR = Calendar.of(Folder.ENGLISH);
  public static final Masker MASKER =
      Masker.of(Folder.ENGLISH, WORDS, CALENDAR, Networks.standard());
  public static final Frames FRAMES = Frames.of(Folder.ENGLISH, CLASSES, WORDS);
  public static final TitleForms TITLE_FORMS = TitleForms.of(Folder.ENGLISH, CLASSES);
  public static final Disowning DISOWNING = Disowning.of(Folder.ENGLISH, CLASSES);

  private English() {}
}
