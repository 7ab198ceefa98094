package io.greenlit.status.reading.lexicon;

/** Says which file and line of the lexicon cannot be read, and what is wrong with it. */
public final class LexiconException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LexiconException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }

  public LexiconException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
