/** Following the log of changes: where one stands in it, what one wants of it, its newest part. */
@NullMarked
package io.greenlit.status.following;

import org.jspecify.annotations.NullMarked;
