/** Tells which language a text is in, so that none is read with another's cues. */
@NullMarked
package io.greenlit.status.reading.language;

import org.jspecify.annotations.NullMarked;
