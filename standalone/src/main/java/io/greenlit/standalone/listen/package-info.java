/** {@code greenlit listen}: a receiver for the terminal. */
@NullMarked
package io.greenlit.standalone.listen;

import org.jspecify.annotations.NullMarked;
