/**
 * How changes find their way to subscribers: cursors over the log of changes, and the engine that
 * moves them. No clock, no randomness, no transport: time and results come in as arguments.
 */
@NullMarked
package io.greenlit.notify.delivery;

import org.jspecify.annotations.NullMarked;
