/** A change of status as subscribers care about it: plain values, no transport. */
@NullMarked
package io.greenlit.notify.change;

import org.jspecify.annotations.NullMarked;
