/** Keeps what nobody else may read unreadable where it is stored. */
@NullMarked
package io.greenlit.notify.sealing;

import org.jspecify.annotations.NullMarked;
