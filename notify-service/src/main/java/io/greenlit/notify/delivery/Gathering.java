package io.greenlit.notify.delivery;

import io.greenlit.notify.webhook.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Goes through a stretch of the log and takes what goes into one message, page by page. */
final class Gathering {

  private final Positions end;
  private final Predicate<LogEntry> wanted;
  private List<LogEntry> entries = new ArrayList<>();
  private Positions at;
  private int bytes;

  Gathering(Positions from, Positions end, Predicate<LogEntry> wanted) {
    this.at = from;
    this.end = end;
    this.wanted = wanted;
  }

  /** What has been found when the search stops. */
  sealed interface Found {

    /** This page must be read to go on. */
    record Unread(PageKey page) implements Found {}

    /**
     * One message's worth; all that is wanted of the stretch before {@code upTo}.
     *
     * @param last whether nothing is left behind it
     */
    record Part(List<LogEntry> entries, Positions upTo, boolean last) implements Found {}
  }

  /** Goes on until a part is full, the stretch is over, or a page is missing. */
  Found next(ChangeLog log) {
    for (int partition = 0; partition < log.partitions(); partition++) {
      while (at.at(partition) < end.at(partition)) {
        switch (log.find(partition, at.at(partition), end.at(partition), wanted)) {
          case Finding.Found(LogEntry entry) -> {
            int size = Messages.sizeInDigest(entry.message());
            if (!entries.isEmpty() && bytes + size > Messages.DIGEST_ROOM) {
              return part(false);
            }
            entries.add(entry);
            bytes += size;
            at = at.with(partition, entry.offset() + 1);
          }
          case Finding.Unread(PageKey page, long upTo) -> {
            at = at.with(partition, upTo);
            return new Found.Unread(page);
          }
          case Finding.Absent _ -> at = at.with(partition, end.at(partition));
        }
      }
    }
    return part(true);
  }

  private Found.Part part(boolean last) {
    Found.Part part = new Found.Part(List.copyOf(entries), at, last);
    entries = new ArrayList<>();
    bytes = 0;
    return part;
  }
}
