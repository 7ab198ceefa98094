/** How services run in processes of their own. */
@NullMarked
package io.greenlit.systemtests.processes;

import org.jspecify.annotations.NullMarked;
