package io.greenlit.status.reading.sense;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.reading.sense.Axes.Negation;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Axes.Time;
import org.junit.jupiter.api.Test;

class AxesTest {

  @Test
  void of_two_values_on_one_axis_the_stronger_stays_in_either_order() {
    Axes weak =
        Axes.PLAIN
            .with(new Modifier.Weakens(Certainty.MODAL))
            .with(new Modifier.Weakens(Certainty.DESIRE));
    Axes same =
        Axes.PLAIN
            .with(new Modifier.Weakens(Certainty.DESIRE))
            .with(new Modifier.Weakens(Certainty.MODAL));
    Axes said =
        Axes.PLAIN
            .with(new Modifier.Attributes(Source.RUMOUR))
            .with(new Modifier.Attributes(Source.OFFICIAL));
    Axes dated =
        Axes.PLAIN.with(new Modifier.Dates(Time.PAST)).with(new Modifier.Dates(Time.PLANNED));

    assertThat(weak).isEqualTo(same);
    assertThat(weak.certainty()).isEqualTo(Certainty.DESIRE);
    assertThat(said.source()).isEqualTo(Source.RUMOUR);
    assertThat(dated.time()).isEqualTo(Time.PAST);
  }

  @Test
  void a_not_yet_stays_one_whatever_else_negates() {
    Axes notYet =
        Axes.PLAIN
            .with(new Modifier.Negates(Negation.NOT_YET))
            .with(new Modifier.Negates(Negation.NOT));

    assertThat(notYet.negation()).isEqualTo(Negation.NOT_YET);
    assertThat(Axes.PLAIN.with(new Modifier.Negates(Negation.NOT)).negation())
        .isEqualTo(Negation.NOT);
  }

  @Test
  void what_stops_or_only_looks_like_a_modifier_changes_nothing() {
    assertThat(Axes.PLAIN.with(new Modifier.Stops())).isEqualTo(Axes.PLAIN);
    assertThat(Axes.PLAIN.with(new Modifier.Pretends())).isEqualTo(Axes.PLAIN);
  }

  @Test
  void the_same_said_by_another_differs_in_nothing_else() {
    Axes past = Axes.PLAIN.with(new Modifier.Dates(Time.PAST)).saidBy(Source.FANS);

    assertThat(past)
        .isEqualTo(new Axes(Negation.PLAIN, Certainty.ASSERTED, Source.FANS, Time.PAST));
  }
}
