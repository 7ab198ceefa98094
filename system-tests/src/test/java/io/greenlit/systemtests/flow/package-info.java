/** Articles in, webhooks out, through all services and a real broker. */
@NullMarked
package io.greenlit.systemtests.flow;

import org.jspecify.annotations.NullMarked;
