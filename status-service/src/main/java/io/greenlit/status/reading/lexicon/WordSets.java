package io.greenlit.status.reading.lexicon;

import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.Tokenizer;
import io.greenlit.status.reading.text.Vocabulary;
import io.greenlit.status.reading.text.WordGroup;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Named sets of single words, for what the grammar must know of a word by itself. */
public final class WordSets {

  private static final String NO_WORDS = "-";

  private final Vocabulary vocabulary;
  private final Map<Name, Set<String>> sets = new EnumMap<>(Name.class);
  private final Map<Name, WordGroup> groups = new EnumMap<>(Name.class);

  /** The sets that there are. */
  public enum Name {
    /** Ends no sentence though a full stop follows. */
    ABBREVIATION,
    /** Names a show or a kind of show: "drama". */
    SHOW_NOUN,
    /** Several of them: "dramas". */
    SHOWS_NOUN,
    /** Begins a phrase that names a show already spoken of: "the". */
    DETERMINER,
    /** Begins a phrase about several shows: "these". */
    PLURAL_DETERMINER,
    /** Cannot stand inside such a phrase: "has". */
    PHRASE_BREAK,
    /** Means a season: "season", "outing". */
    SEASON_NOUN,
    /** Means one only where it is counted: "a third year", "one more term". */
    SEASON_NOUN_COUNTED,
    /** Stands behind such a noun and before the show: "two more years of". */
    SEASON_NOUN_OWNER,
    /** Stands behind such a noun where it means no season: "a third year running". */
    SEASON_NOUN_BREAK,
    /** Says that a season is one to come: "another". */
    NEXT_ADJECTIVE,
    /** Says that a season is the last: "final". */
    FINAL_ADJECTIVE,
    /** The same, where it stands behind the noun. */
    FINAL_ADJECTIVE_AFTER,
    /** Says that a season is the one that now runs: "this". */
    CURRENT_ADJECTIVE,
    /** Joins the numbers of seasons: "6 and 7". */
    SEASON_JOINT,
    /** Stands before a number whose "season" is left out: "a third". */
    SEASON_ARTICLE,
    /** Stands before that: "back for a third". */
    SEASON_LEAD,
    /** The letter of "S2". */
    SEASON_LETTER,
    /** Counted beside seasons: "season 2 and 10 episodes". */
    EPISODES,
    /** A part of a season or something made about it: "premiere". */
    SEASON_EVENT,
    /** How titles in quotes are written: title-case or sentence-case. */
    TITLE_STYLE,
    /** May stand in lower case inside a title: "of". */
    TITLE_CONNECTOR,
    /** Stands with a capital before a title without being part of it: "When". */
    TITLE_LEAD,
    /** May or may not belong to a title that begins with it: "When Life ...". */
    TITLE_LEAD_MAYBE,
    /** Cannot be a title alone, though it may begin one: "Last". */
    NEVER_ALONE,
    /** Ends a title in a headline where all words have capitals: "Renewed". */
    HEADING_BREAK,
    /** What may be cancelled or renewed and is no show: "contract". */
    OTHER_NOUN,
    /** What a quoted name is when it is no show: "film". */
    OTHER_WORK,
    /** Says that a name behind it is a title: "title", "known". */
    TITLE_LABEL,
    /** May stand beside such a word: "Korean", "also". */
    TITLE_LABEL_PART,
    /** Stands before a day or month: "on". */
    DATE_LEAD,
    /** Tells that a sentence speaks of another show with the same title: "unrelated". */
    OTHER_SHOW,
    /** A kind of company that decides about shows: "streamer". */
    HOUSE_NOUN,
    /** What only such a company does with a show: "renewed". */
    DECIDES,
    /** Stands before such a word: "has". */
    HAVE,
    /** Stands for a person as a subject: "he". */
    PERSON,
    /** Joins something to the show that it belongs to: "the premiere of". */
    OF_SHOW,
    /** Stands before the people of a show: "a comedy with Ann Lee". */
    COMPANION,
    /** What is named by its own name, and brings news: "newspaper". */
    OUTLET_NOUN,
    /** Joins such a word to the name: "a report by". */
    OUTLET_LINK,
    /** Stands between an outlet's name and its verb: "first". */
    OUTLET_BETWEEN,
    /** Stands before a name: "the". */
    ARTICLE,
    /** Parts clauses: "but". */
    CLAUSE_BREAK,
    /** Ends the name of something that is no show: "League". */
    NO_TITLE_END,
    /** Tells that a text speaks of television at all: "episode". */
    TELEVISION,
    /** Tells of a press whose shows have one season by design, so that another is the second. */
    ONE_SEASON,
    /** Says nothing in the line that heads a list: "shows", "so far". */
    LABEL_FILLER,
    /** Stands between such a label and its shows in a sentence: "also returning are". */
    LABEL_VERB
  }

  private WordSets(List<Row> rows, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Row row : rows) {
      Set<String> set = sets.computeIfAbsent(row.choice(0, Name.class), name -> new HashSet<>());
      if (row.column(1).equals(NO_WORDS)) {
        continue;
      }
      for (String word : row.column(1).split(" +", -1)) {
        if (!set.add(Tokenizer.norm(word))) {
          throw row.error("'" + word + "' stands twice under " + row.column(0));
        }
      }
    }
    for (Name name : Name.values()) {
      if (!sets.containsKey(name)) {
        String set = name.name().toLowerCase(Locale.ROOT).replace('_', '-');
        throw new LexiconException(
            rows.getFirst().file(), 0, "no row gives the set '" + set + "'; '-' says it is empty");
      }
    }
    sets.forEach((name, set) -> groups.put(name, vocabulary.group(set)));
  }

  /** The sets of a language, their words added to its vocabulary. */
  public static WordSets of(Folder folder, Vocabulary vocabulary) {
    return new WordSets(folder.rows("words.tsv", 2), vocabulary);
  }

  /** Sets made of these rows. */
  static WordSets of(List<Row> rows) {
    return new WordSets(rows, new Vocabulary());
  }

  /** Whether the set has the word. */
  public boolean has(Name name, Token token) {
    return groups.getOrDefault(name, WordGroup.NONE).has(token);
  }

  /** The same of a word that is no token of a text. */
  public boolean has(Name name, String word) {
    return sets.getOrDefault(name, Set.of()).contains(word);
  }

  /** The words of several sets. */
  public WordGroup group(Name... of) {
    return vocabulary.group(any(of));
  }

  /** The words that the tables of this language know. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The words of several sets. */
  public Set<String> any(Name... names) {
    Set<String> any = new HashSet<>();
    for (Name name : names) {
      any.addAll(sets.getOrDefault(name, Set.of()));
    }
    return any;
  }

  /** The words of a set. */
  public Set<String> all(Name name) {
    return Set.copyOf(sets.getOrDefault(name, Set.of()));
  }
}
