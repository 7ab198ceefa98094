/** What operators see of deliveries. */
@NullMarked
package io.greenlit.notify.metrics;

import org.jspecify.annotations.NullMarked;
