package io.greenlit.benchmarks.report;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What came of a measurement. */
public interface Printable {

  /** For people. */
  String table();

  /** The same figures for programs, by name. */
  Map<String, Object> figures();

  /** They as JSON. */
  default String json() {
    return JsonMapper.shared().writeValueAsString(figures());
  }
}
