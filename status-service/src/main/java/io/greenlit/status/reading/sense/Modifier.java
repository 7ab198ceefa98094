package io.greenlit.status.reading.sense;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.sense.Axes.Negation;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Axes.Time;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of modifiers.tsv, after ConText (Harkema, Chapman et al. 2009): a phrase that changes how
 * the triggers in its scope are meant.
 *
 * @param window how many units its scope reaches
 */
record Modifier(String id, List<Effect> effects, Direction direction, int window) {

  Modifier {
    effects = List.copyOf(effects);
  }

  enum Direction {
    FORWARD,
    BACKWARD,
    BOTH,
    /** Forward where it begins the sentence: "Perhaps …", "Rumour has it that …". */
    LEAD,
    /** Backward where it ends the sentence: "…, or so they say". */
    END
  }

  sealed interface Effect {}

  record Negates(Negation negation) implements Effect {}

  record Weakens(Certainty certainty) implements Effect {}

  record Attributes(Source source) implements Effect {}

  record Dates(Time time) implements Effect {}

  /** Ends the scope of what stands on the other side. */
  record Stops() implements Effect {}

  /**
   * Looks like a modifier and is none; with other effects it stands in for those that it covers.
   */
  record Pretends() implements Effect {}

  /** What it says of who speaks holds for the sentences beside its own, too. */
  record Carries() implements Effect {}

  static Modifier of(Row row) {
    List<Effect> effects = new ArrayList<>();
    for (String effect : row.column(1).split(",", -1)) {
      effects.add(effect(row, effect));
    }
    return new Modifier(row.column(0), effects, row.choice(2, Direction.class), row.number(3));
  }

  private static Effect effect(Row row, String written) {
    return switch (written) {
      case "not" -> new Negates(Negation.NOT);
      case "not-yet" -> new Negates(Negation.NOT_YET);
      case "denies" -> new Negates(Negation.DENIED);
      case "modal" -> new Weakens(Certainty.MODAL);
      case "conditional" -> new Weakens(Certainty.CONDITIONAL);
      case "desire" -> new Weakens(Certainty.DESIRE);
      case "question" -> new Weakens(Certainty.QUESTION);
      case "trade" -> new Attributes(Source.TRADE);
      case "official" -> new Attributes(Source.OFFICIAL);
      case "fans" -> new Attributes(Source.FANS);
      case "rumour" -> new Attributes(Source.RUMOUR);
      case "person" -> new Attributes(Source.PERSON);
      case "planned" -> new Dates(Time.PLANNED);
      case "past" -> new Dates(Time.PAST);
      case "stop" -> new Stops();
      case "pseudo" -> new Pretends();
      case "carries" -> new Carries();
      default ->
          throw row.error(
              "'"
                  + written
                  + "' is none of not, not-yet, denies, modal, conditional, desire, question, trade,"
                  + " official, fans, rumour, person, planned, past, stop, pseudo, carries");
    };
  }

  boolean stops() {
    return has(Stops.class);
  }

  boolean pretends() {
    return has(Pretends.class);
  }

  /** Whether it only keeps others from counting. */
  boolean empty() {
    for (Effect effect : effects) {
      if (!(effect instanceof Pretends)) {
        return false;
      }
    }
    return true;
  }

  boolean carries() {
    return has(Carries.class);
  }

  boolean negates() {
    return has(Negates.class);
  }

  /** Whether it takes back what others report. */
  boolean denies() {
    for (Effect effect : effects) {
      if (effect instanceof Negates negates && negates.negation() == Negation.DENIED) {
        return true;
      }
    }
    return false;
  }

  boolean attributes() {
    return has(Attributes.class);
  }

  private boolean has(Class<? extends Effect> kind) {
    for (int i = 0; i < effects.size(); i++) {
      if (kind.isInstance(effects.get(i))) {
        return true;
      }
    }
    return false;
  }
}
