package io.greenlit.notify.delivery;

/** What a look into the log gave. */
sealed interface Finding {

  /** The first entry that was looked for. */
  record Found(LogEntry entry) implements Finding {}

  /** There is none up to here, and nothing is left to look at. */
  record Absent(long upTo) implements Finding {}

  /** There is none up to here; this page must be read to go on. */
  record Unread(PageKey page, long upTo) implements Finding {}
}
