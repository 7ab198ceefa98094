/** Deliveries by the real service on a real broker, through crashes. */
@NullMarked
package io.greenlit.systemtests.delivery;

import org.jspecify.annotations.NullMarked;
