package io.greenlit.status.reading.lexicon;

import java.util.List;

/**
 * The folder that holds one language's part of the lexicon.
 *
 * @param language BCP 47 tag, which is also the folder's name
 */
public record Folder(String language) {

  /** The language that every other folder was modelled on. */
  public static final Folder ENGLISH = new Folder("en");

  /** The rows of one of its files. */
  public List<Row> rows(String file, int columns) {
    return Rows.of(language + "/" + file, columns);
  }
}
