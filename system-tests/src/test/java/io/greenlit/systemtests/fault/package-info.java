/** What must hold when things break. */
@NullMarked
package io.greenlit.systemtests.fault;

import org.jspecify.annotations.NullMarked;
