/** Turns an article into claims; knows nothing of where articles come from or where claims go. */
@NullMarked
package io.greenlit.status.reading;

import org.jspecify.annotations.NullMarked;
