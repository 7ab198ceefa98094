@NullMarked
package io.greenlit.status.reading.language;

import org.jspecify.annotations.NullMarked;
