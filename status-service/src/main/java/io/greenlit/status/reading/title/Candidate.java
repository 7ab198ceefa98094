package io.greenlit.status.reading.title;

import io.greenlit.status.claim.Show;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A name that may be a show's title, with what speaks for it so far. */
final class Candidate {

  /** What speaks against a name of which only the last word is used later: a person's. */
  private static final int PERSON = 3;

  /** What speaks for a name that the text writes with a season's number and without. */
  private static final int NUMBERED = 2;

  private final Show show;
  private final int first;
  private final Set<List<String>> spellings = new LinkedHashSet<>();
  private int weight;
  private int count;
  private int doubts;
  private boolean numbered;
  private boolean quoted;
  private boolean headline;
  private boolean body;
  private final Set<String> otherTitles = new LinkedHashSet<>();

  Candidate(Show show, int first) {
    this.show = show;
    this.first = first;
  }

  void add(List<String> words, int more, boolean inHeadline) {
    spellings.add(words);
    weight += more;
    count++;
    headline |= inHeadline;
    body |= !inHeadline;
  }

  /**
   * Counts in that headline and text both name what looks like a title, and that more than once.
   */
  void weighAsWhole(boolean looksLikeTitle) {
    if (looksLikeTitle) {
      weight += headline && body ? 1 : 0;
      weight += count > 1 ? 1 : 0;
    }
  }

  void persons() {
    weight -= PERSON;
  }

  /** Takes over what speaks for another spelling of the same show. */
  void absorb(Candidate other) {
    spellings.addAll(other.spellings);
    weight += other.weight;
    count += other.count;
    numbered |= other.numbered;
    quoted |= other.quoted;
    otherTitles.addAll(other.otherTitles);
  }

  void quote() {
    quoted = true;
  }

  /** Whether the headline names it. */
  boolean headline() {
    return headline;
  }

  /** Whether the text writes it in quotes anywhere. */
  boolean quoted() {
    return quoted;
  }

  /** Takes over what speaks for its name with a season's number behind, which is none of it. */
  void absorbNumbered(Candidate other, boolean alsoWithout) {
    weight += other.weight;
    count += other.count;
    numbered = true;
    weight += alsoWithout ? NUMBERED : 0;
  }

  /** Notes a title by which the text calls the show, too. */
  void call(String title) {
    otherTitles.add(title);
  }

  /** What else the text says it is called, in its order. */
  Set<String> otherTitles() {
    return otherTitles;
  }

  void doubt() {
    doubts++;
  }

  /** Whether it was met only once, and that with a first word that may not belong to it. */
  boolean doubtful() {
    return doubts > 0 && doubts == count && count < 2;
  }

  Show show() {
    return show;
  }

  /** Number of the sentence that names it first. */
  int first() {
    return first;
  }

  int weight() {
    return weight;
  }

  int count() {
    return count;
  }

  /** Whether the text writes it with a season's number behind it: "Signal 2". */
  boolean numbered() {
    return numbered;
  }

  Set<List<String>> spellings() {
    return spellings;
  }

  /** The words of its first spelling. */
  List<String> words() {
    return spellings.iterator().next();
  }
}
