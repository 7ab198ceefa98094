package io.greenlit.status.reading;

import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.date.PublicationDate;
import io.greenlit.status.reading.discourse.CitedSource;
import io.greenlit.status.reading.discourse.Discourse;
import io.greenlit.status.reading.discourse.Disowning;
import io.greenlit.status.reading.discourse.Learned;
import io.greenlit.status.reading.discourse.Roundup;
import io.greenlit.status.reading.lexicon.Boilerplate;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.WordClasses;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.residual.Classifier;
import io.greenlit.status.reading.sense.DecisionTable;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.text.Vocabulary;
import io.greenlit.status.reading.title.Appositions;
import io.greenlit.status.reading.title.TitleFinder;
import io.greenlit.status.reading.title.TitleForms;

/**
 * All that reading needs of one language, made of its folder and of the tables that languages
 * share.
 */
record Lexicon(
    Body body,
    PublicationDate dates,
    Roundup roundup,
    TitleFinder titles,
    Appositions appositions,
    Discourse discourse) {

  /**
   * The lexicon of a folder.
   *
   * @throws io.greenlit.status.reading.lexicon.LexiconException naming file and line of a row that
   *     cannot be read, or the file that is missing
   */
  static Lexicon of(
      Folder folder,
      Catalogue catalogue,
      TitleFinder.Surroundings surroundings,
      DecisionTable claims) {
    Vocabulary vocabulary = new Vocabulary();
    WordSets words = WordSets.of(folder, vocabulary);
    WordClasses classes = WordClasses.of(folder, vocabulary);
    Calendar calendar = Calendar.of(folder);
    Masker masker = Masker.of(folder, words, calendar, surroundings.networks());
    Frames frames = Frames.of(folder, classes, words);
    // The model was learned from English sentences; of others it knows nothing.
    Learned learned =
        folder.equals(Folder.ENGLISH) ? new Learned(frames, Classifier.standard(), words) : null;
    return new Lexicon(
        new Body(Boilerplate.of(folder), words),
        new PublicationDate(calendar),
        Roundup.of(folder, words),
        new TitleFinder(
            catalogue, surroundings, TitleForms.of(folder, classes), words, calendar, masker),
        new Appositions(surroundings.countries(), words),
        new Discourse(
            frames,
            claims,
            Disowning.of(folder, classes),
            CitedSource.of(folder, classes, words),
            words,
            learned));
  }

  /** The same with another catalogue. */
  Lexicon with(Catalogue catalogue) {
    return new Lexicon(body, dates, roundup, titles.with(catalogue), appositions, discourse);
  }
}
