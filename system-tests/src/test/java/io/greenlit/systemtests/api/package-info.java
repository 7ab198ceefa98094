/** The documents of the APIs against the code. */
@NullMarked
package io.greenlit.systemtests.api;

import org.jspecify.annotations.NullMarked;
