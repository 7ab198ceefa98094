/** Who may do what, against running services. */
@NullMarked
package io.greenlit.systemtests.access;

import org.jspecify.annotations.NullMarked;
