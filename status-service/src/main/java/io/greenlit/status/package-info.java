/** Reads articles into claims and folds claims into one status per show and season. */
@NullMarked
package io.greenlit.status;

import org.jspecify.annotations.NullMarked;
