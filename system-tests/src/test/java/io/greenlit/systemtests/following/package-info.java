/** Following the log of changes over HTTP, through lost connections. */
@NullMarked
package io.greenlit.systemtests.following;

import org.jspecify.annotations.NullMarked;
