@NullMarked
package io.greenlit.status.reading.lexicon;

import org.jspecify.annotations.NullMarked;
