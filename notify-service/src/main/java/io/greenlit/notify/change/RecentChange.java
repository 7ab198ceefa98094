package io.greenlit.notify.change;

import java.time.Instant;

/** A change as short as it can be told: what a preview of a filter needs of it. */
public record RecentChange(String changeId, String showTitle, Traits traits, Instant occurredAt) {}
