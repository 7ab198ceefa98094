/** Deliveries by the real service on a real broker, through crashes. */
@NullMarked
package io.greenlit.system.delivery;

import org.jspecify.annotations.NullMarked;
