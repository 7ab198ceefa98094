/** What the reader knows of the language, read from resource files that an editor can extend. */
@NullMarked
package io.greenlit.status.reading.lexicon;

import org.jspecify.annotations.NullMarked;
