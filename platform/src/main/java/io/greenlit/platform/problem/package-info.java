/** Errors that a caller can act on: RFC 9457 problem documents. */
@NullMarked
package io.greenlit.platform.problem;

import org.jspecify.annotations.NullMarked;
