package io.greenlit.status.reading.language;

import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.LexiconException;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The languages that can be told apart, and those of them that the reader reads. */
public final class Languages {

  private static final String FILE = "languages.tsv";

  private final List<Profile> profiles;

  private enum Use {
    /** Its lexicon lies in a folder of its name. */
    READ,
    /** It is told from the others and left unread. */
    RECOGNISED
  }

  /**
   * How a language is known.
   *
   * @param read whether there is a lexicon of it
   * @param scripts the scripts that it is written in
   * @param words its most frequent small words, in lower case; none where its script tells enough
   */
  record Profile(String language, boolean read, Set<UnicodeScript> scripts, Set<String> words) {

    Profile {
      scripts = Set.copyOf(scripts);
      words = Set.copyOf(words);
    }
  }

  private Languages(String file, List<Row> rows) {
    List<Profile> read = new ArrayList<>();
    for (Row row : rows) {
      Profile profile = profile(row);
      if (read.stream().anyMatch(other -> other.language().equals(profile.language()))) {
        throw row.error("the language '" + profile.language() + "' stands in an earlier row");
      }
      read.add(profile);
    }
    if (read.stream().noneMatch(Profile::read)) {
      throw new LexiconException(file, 0, "no row says 'read': at least one language must be read");
    }
    this.profiles = List.copyOf(read);
  }

  /** The languages of the resource file. */
  public static Languages standard() {
    return of(FILE);
  }

  /** The languages of another resource file of the same shape. */
  public static Languages of(String file) {
    return new Languages(file, Rows.of(file, 4));
  }

  private static Profile profile(Row row) {
    Set<String> words = new HashSet<>();
    if (!row.column(3).equals("-")) {
      for (String word : row.column(3).split(" +", -1)) {
        if (!words.add(word)) {
          throw row.error("'" + word + "' stands twice");
        }
      }
    }
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    for (String name : row.column(2).split("\\|", -1)) {
      scripts.add(script(row, name));
    }
    if (scripts.contains(UnicodeScript.LATIN) && words.isEmpty()) {
      throw row.error("a language in Latin letters is known by its small words; name some");
    }
    return new Profile(row.column(1), row.choice(0, Use.class) == Use.READ, scripts, words);
  }

  private static UnicodeScript script(Row row, String name) {
    try {
      return UnicodeScript.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw row.error("'" + name + "' is no script that Unicode names, such as latin or hangul");
    }
  }

  List<Profile> profiles() {
    return profiles;
  }

  /** The folders of the languages that are read, in the order of the file. */
  public List<Folder> folders() {
    return profiles.stream()
        .filter(Profile::read)
        .map(profile -> new Folder(profile.language()))
        .toList();
  }
}
