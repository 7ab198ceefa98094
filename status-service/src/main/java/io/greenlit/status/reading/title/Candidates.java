package io.greenlit.status.reading.title;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.mask.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the names of one article and merges those that mean one show. */
final class Candidates {

  /**
   * More names than any honest article has; keeps a hostile one from costing more than its length.
   */
  private static final int MOST = 300;

  private static final int KNOWN_PHRASE = KnownNames.DISTINCT;
  private static final int MOST_NUMBER = 20;

  private final Catalogue catalogue;
  private final Namesakes namesakes;
  private final WordSets words;
  private final Map<String, Candidate> byId = new LinkedHashMap<>();
  private final Map<String, Show> named = new HashMap<>();
  private boolean otherWorks;
  private final Set<String> hinted = new HashSet<>();
  private final Set<Integer> seasons = new HashSet<>();
  private final Set<List<String>> neighbours = new LinkedHashSet<>();
  private final List<OtherTitles.Pair> pairs = new ArrayList<>();

  Candidates(Catalogue catalogue, Namesakes namesakes, WordSets words) {
    this.catalogue = catalogue;
    this.namesakes = namesakes;
    this.words = words;
  }

  /**
   * Notes the seasons that a sentence numbers, and whether it speaks of films or books, which have
   * numbers behind their titles too.
   */
  void note(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i) instanceof Unit.Word word) {
        otherWorks |= words.has(WordSets.Name.OTHER_WORK, word.token());
      } else if (units.get(i) instanceof Unit.Season season
          && season.season().kind() == SeasonMention.Kind.NUMBERED) {
        seasons.addAll(season.season().numbers());
      }
    }
  }

  /**
   * Adds a place where a name stands.
   *
   * @param weight what speaks for a title there
   * @param sentence number of the sentence
   */
  void add(Show show, List<String> words, int weight, int sentence, boolean headline) {
    if (show.id().isEmpty() || (byId.size() >= MOST && !byId.containsKey(show.id()))) {
      return;
    }
    byId.computeIfAbsent(show.id(), id -> new Candidate(show, sentence))
        .add(words, weight, headline);
  }

  /** Notes that two names stand in one list. */
  void beside(Show one, Show other) {
    neighbours.add(List.of(one.id(), other.id()));
  }

  /** Notes that the text gives two titles of one show. */
  void pair(OtherTitles.Pair pair) {
    if (pairs.size() < MOST) {
      pairs.add(pair);
    }
  }

  /** What stands in a list with a title is one too, as long as nothing speaks against it. */
  void spread(int enough) {
    for (boolean grown = true; grown; ) {
      grown = false;
      for (List<String> pair : neighbours) {
        grown |= spread(pair.getFirst(), pair.getLast(), enough);
        grown |= spread(pair.getLast(), pair.getFirst(), enough);
      }
    }
  }

  private boolean spread(String from, String to, int enough) {
    Candidate title = byId.get(from);
    Candidate other = byId.get(to);
    if (title == null || other == null || title.weight() < enough || other.weight() >= enough) {
      return false;
    }
    if (other.weight() < 0 || other.words().size() == 1 || person(other)) {
      return false;
    }
    other.add(other.words(), enough, false);
    return true;
  }

  /** Notes that the name's first word may not belong to it. */
  void doubt(Show show) {
    Candidate candidate = byId.get(show.id());
    if (candidate != null) {
      candidate.doubt();
    }
  }

  /** Notes that the name stands in quotes. */
  void quote(Show show) {
    Candidate candidate = byId.get(show.id());
    if (candidate != null) {
      candidate.quote();
    }
  }

  /** The show that a name means: the catalogue's, or one that is called so. */
  Show named(String name) {
    return named.computeIfAbsent(name, this::show);
  }

  private Show show(String name) {
    Show show = Show.named(name);
    List<CatalogueEntry> known = catalogue.named(show);
    return known.isEmpty() ? show : namesakes.choose(known).show();
  }

  void addKnown(KnownNames.Mention mention, int sentence, boolean headline) {
    if (mention.weight() == 0) {
      return;
    }
    Show show = namesakes.choose(mention.shows()).show();
    boolean again = mention.weight() == KnownNames.HINT && !hinted.add(show.id());
    add(show, mention.words(), again ? 0 : mention.weight(), sentence, headline);
  }

  /** The candidates, those that mean one show made one. */
  List<Candidate> merged() {
    byId.values().removeIf(this::joinsTwo);
    splitNumbers();
    weighNames();
    byId.values().removeIf(Candidate::doubtful);
    List<Candidate> longestFirst = new ArrayList<>(byId.values());
    longestFirst.sort(
        Comparator.comparingInt((Candidate candidate) -> candidate.words().size())
            .reversed()
            .thenComparing(candidate -> candidate.show().id()));
    Map<String, Candidate> absorbed = new HashMap<>();
    for (Candidate candidate : longestFirst) {
      Candidate whole =
          absorbed.containsKey(candidate.show().id()) ? null : longer(candidate, absorbed.keySet());
      if (whole != null) {
        whole.absorb(candidate);
        absorbed.put(candidate.show().id(), whole);
      }
    }
    pairs.forEach(pair -> join(pair, absorbed));
    return byId.values().stream()
        .filter(candidate -> !absorbed.containsKey(candidate.show().id()))
        .toList();
  }

  /** "Deep Water and Ninth Gate", where the text names both by themselves, too. */
  private boolean joinsTwo(Candidate candidate) {
    List<String> name = candidate.words();
    int and = name.indexOf("and");
    return and > 0
        && and < name.size() - 1
        && !catalogue.has(candidate.show().id())
        && !candidate.quoted()
        && isTitle(name.subList(0, and))
        && isTitle(name.subList(and + 1, name.size()));
  }

  private boolean isTitle(List<String> name) {
    Candidate alone = byId.get(named(String.join(" ", name)).id());
    return alone != null && alone.weight() >= KNOWN_PHRASE;
  }

  /**
   * Makes one of two titles of a show. Which of them is the show's must not depend on the order in
   * which an article has them: it is the catalogue's, or else the first by id.
   */
  private void join(OtherTitles.Pair pair, Map<String, Candidate> absorbed) {
    Candidate one = survivor(named(pair.title().written()).id(), absorbed);
    Candidate other = survivor(named(pair.other().written()).id(), absorbed);
    if (one == null || other == null || !joins(pair, one, other)) {
      return;
    }
    Candidate kept = one;
    if (one != other) {
      boolean known = catalogue.has(one.show().id());
      boolean first = one.show().id().compareTo(other.show().id()) < 0;
      kept = known || (first && !catalogue.has(other.show().id())) ? one : other;
      Candidate gone = kept == one ? other : one;
      kept.absorb(gone);
      absorbed.put(gone.show().id(), kept);
    }
    for (String title : List.of(pair.title().written(), pair.other().written())) {
      kept.call(title);
    }
  }

  private @Nullable Candidate survivor(String id, Map<String, Candidate> absorbed) {
    Candidate last = byId.get(id);
    for (Candidate next = absorbed.get(id); next != null; ) {
      last = next;
      next = absorbed.get(next.show().id());
    }
    return last;
  }

  private boolean joins(OtherTitles.Pair pair, Candidate one, Candidate other) {
    String id = one.show().id();
    String otherId = other.show().id();
    if (one == other) {
      return true;
    }
    boolean title = one.weight() >= KNOWN_PHRASE || (pair.sure() && other.weight() >= KNOWN_PHRASE);
    boolean two = catalogue.has(id) && catalogue.has(otherId);
    boolean listed =
        neighbours.contains(List.of(id, otherId)) || neighbours.contains(List.of(otherId, id));
    boolean people = !pair.sure() && (person(one) || person(other));
    return title && !two && !listed && !people;
  }

  /** Weighs what only the whole text tells of a name. */
  private void weighNames() {
    for (Candidate candidate : byId.values()) {
      candidate.weighAsWhole(looksLikeTitle(candidate.words()));
      if (person(candidate)) {
        candidate.persons();
      }
    }
  }

  /** "The Tide", "Song of the Sea", "Nobody Told My Mother": not a person's name. */
  private boolean looksLikeTitle(List<String> name) {
    return name.size() > 3
        || (name.size() > 1
            && (name.contains("the")
                || hasAny(WordSets.Name.TITLE_CONNECTOR, name)
                || hasAny(WordSets.Name.TITLE_LEAD_MAYBE, name)));
  }

  private boolean hasAny(WordSets.Name set, List<String> name) {
    for (String word : name) {
      if (words.has(set, word)) {
        return true;
      }
    }
    return false;
  }

  /** "Marcus Teel", or "Ann Gray and Marcus Teel", where the text goes on with "Teel". */
  private boolean person(Candidate candidate) {
    if (candidate.quoted()) {
      return false;
    }
    List<String> name = candidate.words();
    int and = name.indexOf("and");
    if (and > 0 && and < name.size() - 1) {
      return person(name.subList(0, and)) || person(name.subList(and + 1, name.size()));
    }
    return person(name);
  }

  private boolean person(List<String> name) {
    return (name.size() == 2 || name.size() == 3)
        && !looksLikeTitle(name)
        && byId.containsKey(named(name.getLast()).id());
  }

  /** "Signal 2" is the second season of "Signal" where the text speaks of a second season. */
  private void splitNumbers() {
    for (Candidate candidate : List.copyOf(byId.values())) {
      List<String> words = candidate.words();
      int number = words.size() < 2 ? 0 : number(words.getLast());
      if (number < 2 || number(words.get(words.size() - 2)) > 0) {
        continue;
      }
      String title = candidate.show().title();
      int numberAt = title.lastIndexOf(words.getLast());
      if (numberAt < 0) { // an invisible character stands inside the number
        continue;
      }
      Show base = named(title.substring(0, numberAt).strip());
      Candidate known = byId.get(base.id());
      boolean season =
          seasons.contains(number)
              || seasons.contains(number - 1)
              || known != null
              || (candidate.count() > 1 && !otherWorks);
      if (season && !catalogue.has(candidate.show().id())) {
        Candidate whole = new Candidate(base, candidate.first());
        whole.add(words.subList(0, words.size() - 1), candidate.weight(), false);
        whole.absorbNumbered(candidate, known != null);
        byId.merge(base.id(), whole, Candidates::joined);
        byId.remove(candidate.show().id());
      }
    }
  }

  private static Candidate joined(Candidate known, Candidate more) {
    known.absorb(more);
    return known;
  }

  private static int number(String word) {
    boolean digits = word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits && !word.isEmpty() ? Integer.parseInt(word) : 0;
    return number <= MOST_NUMBER ? number : 0;
  }

  /** A longer title that the text gives before, or no later than, this shortened one. */
  private @Nullable Candidate longer(Candidate part, Set<String> absorbed) {
    boolean word = part.words().size() == 1;
    boolean everydayWord = word && part.weight() >= KNOWN_PHRASE;
    if (everydayWord || (catalogue.has(part.show().id()) && !word)) {
      return null;
    }
    for (Candidate whole : byId.values()) {
      boolean fits =
          whole != part
              && !absorbed.contains(whole.show().id())
              && whole.words().size() > part.words().size()
              && whole.weight() >= KNOWN_PHRASE
              && (whole.first() <= part.first() || lead(whole.words()))
              && (prefix(whole.words(), part.words()) || suffix(whole.words(), part.words()));
      if (fits) {
        return whole;
      }
    }
    return null;
  }

  /** Whether a name begins with words that a headline may leave out: "How to". */
  private boolean lead(List<String> name) {
    return words.has(WordSets.Name.TITLE_LEAD_MAYBE, name.getFirst())
        && words.has(WordSets.Name.TITLE_CONNECTOR, name.get(1));
  }

  /** Whether a name begins so, a "The" before it aside. */
  private static boolean prefix(List<String> whole, List<String> part) {
    List<String> bare =
        whole.getFirst().equals("the") && !part.getFirst().equals("the")
            ? whole.subList(1, whole.size())
            : whole;
    return bare.size() > part.size() && bare.subList(0, part.size()).equals(part);
  }

  private static boolean suffix(List<String> whole, List<String> part) {
    return part.size() > 1 && whole.subList(whole.size() - part.size(), whole.size()).equals(part);
  }
}
