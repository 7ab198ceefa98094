/** Gives the delivery engine its thread, its clock and its connections to the outside. */
@NullMarked
package io.greenlit.notify.dispatch;

import org.jspecify.annotations.NullMarked;
