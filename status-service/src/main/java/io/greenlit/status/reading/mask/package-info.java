/**
 * Masks titles, seasons, dates and networks, so that cues are matched over phrases, not letters.
 */
@NullMarked
package io.greenlit.status.reading.mask;

import org.jspecify.annotations.NullMarked;
