/**
 * The log of changes for followers over HTTP: its newest part in memory, the rest read on demand.
 */
@NullMarked
package io.greenlit.status.kafka.changes;

import org.jspecify.annotations.NullMarked;
