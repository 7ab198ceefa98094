package io.greenlit.benchmarks.report;

/** What came of a measurement. */
public interface Printable {

  /** For people. */
  String table();

  /** The same figures for programs. */
  String json();
}
