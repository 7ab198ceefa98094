/** Shows how an article was read: which words said what, what was claimed, what was not and why. */
@NullMarked
package io.greenlit.status.reading.explanation;

import org.jspecify.annotations.NullMarked;
