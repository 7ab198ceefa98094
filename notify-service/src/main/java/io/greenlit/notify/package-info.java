/** Delivers status changes to subscribers as signed webhooks. */
@NullMarked
package io.greenlit.notify;

import org.jspecify.annotations.NullMarked;
