/** What one sentence says of one show: frames, their slots, and modifiers on separate axes. */
@NullMarked
package io.greenlit.status.reading.sense;

import org.jspecify.annotations.NullMarked;
