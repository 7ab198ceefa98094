/** Webhooks as they are received on this machine, verified with a library that is not ours. */
@NullMarked
package io.greenlit.standalone.webhooks;

import org.jspecify.annotations.NullMarked;
