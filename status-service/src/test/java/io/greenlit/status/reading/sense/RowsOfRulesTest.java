package io.greenlit.status.reading.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.lexicon.LexiconException;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.sense.Trigger.Need;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an editor's row of triggers.tsv or modifiers.tsv is taken for, or refused as. */
class RowsOfRulesTest {

  @Test
  void a_trigger_needs_what_its_row_says() {
    Trigger trigger = Trigger.of(row("x", "renew", "before", "subject+season+date", "back"));

    assertThat(trigger.needs(Need.SUBJECT)).isTrue();
    assertThat(trigger.needs(Need.SEASON)).isTrue();
    assertThat(trigger.needs(Need.DATE)).isTrue();
    assertThat(trigger.needs(Need.SHOW)).isFalse();
    assertThat(trigger.needs(Need.NAMED)).isFalse();
  }

  @Test
  void a_hyphen_means_that_a_trigger_needs_nothing() {
    assertThat(Trigger.of(row("x", "renew", "before", "-", "back")).needs()).isEmpty();
  }

  @Test
  void a_need_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> Trigger.of(row("x", "renew", "before", "show+actor", "back")))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("rules.tsv:7")
        .hasMessageContaining("'actor' is none of show, named, season, date, subject");
  }

  @Test
  void a_modifier_may_change_several_things_at_once() {
    Modifier modifier = Modifier.of(row("x", "not,fans,past", "both", "9", "back"));

    assertThat(modifier.window()).isEqualTo(9);
    assertThat(modifier.negates()).isTrue();
    assertThat(modifier.attributes()).isTrue();
    assertThat(modifier.stops()).isFalse();
    assertThat(modifier.pretends()).isFalse();
    assertThat(modifier.effects()).contains(new Modifier.Dates(Axes.Time.PAST));
  }

  @Test
  void an_effect_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> Modifier.of(row("x", "not,loud", "both", "9", "back")))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("rules.tsv:7")
        .hasMessageContaining("'loud' is none of not, not-yet, denies, modal");
  }

  private static Row row(String... columns) {
    return new Row("rules.tsv", 7, List.of(columns));
  }
}
