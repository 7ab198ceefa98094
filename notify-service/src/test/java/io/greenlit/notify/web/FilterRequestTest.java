package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Confidence;
import io.greenlit.notify.subscription.InvalidSubscription;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Filters as subscribers write them. */
class FilterRequestTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ALL =
      """
      {"shows": ["dark-harbour"], "to": ["RENEWED", "CANCELLED"], "from": ["UNCONFIRMED"],
       "types": ["changed", "corrected"], "minTier": "TRADE", "minConfidence": 0.7, "hysteresis": 0.1,
       "countries": ["KR"], "networks": ["Apple TV+"], "seasons": [2, "next"]}
      """;
  private static final ChangeFilter FILTER =
      new ChangeFilter(
          Set.of("dark-harbour"),
          Set.of(Status.RENEWED, Status.CANCELLED),
          Set.of(Status.UNCONFIRMED),
          Set.of(StatusChange.Kind.CHANGED, StatusChange.Kind.CORRECTED),
          Tier.TRADE,
          new Confidence(700, 100),
          Set.of("KR"),
          Set.of("apple tv+"),
          Set.of(2, ChangeFilter.NEXT));

  @Test
  void every_field_is_read() {
    assertThat(filter(ALL)).isEqualTo(FILTER);
  }

  @Test
  void what_is_written_is_read_as_the_same() {
    ObjectNode written = JsonNodeFactory.instance.objectNode();

    FilterRequest.write(FILTER, written);

    assertThat(FilterRequest.filter(written)).isEqualTo(FILTER);
  }

  @Test
  void what_is_shown_can_be_sent_back() {
    assertThat(filter(JSON.writeValueAsString(FilterView.of(FILTER)))).isEqualTo(FILTER);
    assertThat(filter(JSON.writeValueAsString(FilterView.of(ChangeFilter.EVERYTHING))))
        .isEqualTo(ChangeFilter.EVERYTHING);
  }

  @Test
  void statuses_is_another_name_of_to() {
    assertThat(filter("{\"statuses\": [\"RENEWED\"]}"))
        .isEqualTo(new ChangeFilter(Set.of(), Set.of(Status.RENEWED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|filter|object",
        "{\"show\":[]}|filter.show|shows",
        "{\"to\":[\"renewed\"]}|filter.to|RENEWED, IN_PRODUCTION",
        "{\"to\":\"RENEWED\"}|filter.to|array of strings",
        "{\"to\":[1]}|filter.to|strings only",
        "{\"to\":[],\"statuses\":[\"RENEWED\"]}|filter.statuses|another name",
        "{\"from\":[\"\"]}|filter.from|RENEWED",
        "{\"types\":[\"CHANGED\"]}|filter.types|changed, corrected, aged, merged",
        "{\"minTier\":\"BLOG\"}|filter.minTier|OFFICIAL, TRADE",
        "{\"minTier\":1}|filter.minTier|OFFICIAL, TRADE",
        "{\"minConfidence\":70}|filter.minConfidence|0 to 1",
        "{\"minConfidence\":\"0.7\"}|filter.minConfidence|0 to 1",
        "{\"hysteresis\":0.1}|filter.hysteresis|minConfidence",
        "{\"minConfidence\":0.3,\"hysteresis\":0.4}|filter.hysteresis|0 to minConfidence",
        "{\"countries\":[\"kr\"]}|filter.countries|KR",
        "{\"networks\":[\" \"]}|filter.networks|Netflix",
        "{\"seasons\":[0]}|filter.seasons|numbers from 1",
        "{\"seasons\":[\"2\"]}|filter.seasons|numbers from 1",
        "{\"seasons\":[1.5]}|filter.seasons|numbers from 1",
        "{\"seasons\":2}|filter.seasons|numbers from 1",
      })
  void what_makes_no_sense_is_refused_with_its_field(String json, String field, String hint) {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> filter(json))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
        .withMessageContaining(hint);
  }

  private static ChangeFilter filter(String json) {
    return FilterRequest.filter(JSON.readTree(json));
  }
}
