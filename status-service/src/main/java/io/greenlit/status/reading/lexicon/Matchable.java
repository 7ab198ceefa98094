package io.greenlit.status.reading.lexicon;

import java.util.List;

/** What a pattern's element can be compared with: a word, or a whole phrase masked as one unit. */
public interface Matchable {

  /** Whether this is what the key names: a word in lower case, or a class in capitals. */
  boolean is(String key);

  /** The keys under which patterns that may begin here are filed. */
  List<String> keys();
}
