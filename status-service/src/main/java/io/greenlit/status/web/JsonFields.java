package io.greenlit.status.web;

import io.greenlit.status.reading.catalogue.InvalidEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single fields of JSON, and names the one that is not what it should be. */
final class JsonFields {

  private static final int YEAR_DIGITS = 4;

  private JsonFields() {}

  /** A string, or a number as one; null where the field is missing or null. */
  static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString() && !value.isIntegralNumber()) {
      throw new InvalidEntry(name, "must be a string");
    }
    return value.asString();
  }

  /** A string that must be there. */
  static String required(JsonNode object, String name) {
    String text = text(object, name);
    if (text == null || text.isBlank()) {
      throw new InvalidEntry(name, "is missing: say what the show is called");
    }
    return text.strip();
  }

  /** An array of strings. */
  static List<String> texts(JsonNode object, String name) {
    JsonNode values = object.path(name);
    List<String> texts = new ArrayList<>();
    if (values.isMissingNode() || values.isNull()) {
      return texts;
    }
    if (!values.isArray()) {
      throw new InvalidEntry(name, "must be an array of strings");
    }
    for (JsonNode value : values) {
      if (!value.isString()) {
        throw new InvalidEntry(name, "must hold strings only");
      }
      texts.add(value.stringValue().strip());
    }
    return texts;
  }

  /** The year that a date such as "2011-04-17" begins with; null where there is none. */
  static @Nullable Integer year(String name, @Nullable String date) {
    if (date == null || date.isBlank()) {
      return null;
    }
    String year = date.length() < YEAR_DIGITS ? "" : date.substring(0, YEAR_DIGITS);
    if (year.isEmpty() || !year.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new InvalidEntry(name, "must begin with a year of four digits, such as 2011-04-17");
    }
    return Integer.valueOf(year);
  }
}
