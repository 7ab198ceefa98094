/** Finds the shows that an article names, whether a catalogue knows them or not. */
@NullMarked
package io.greenlit.status.reading.title;

import org.jspecify.annotations.NullMarked;
