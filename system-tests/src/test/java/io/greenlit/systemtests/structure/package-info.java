/** The structure of the whole, held by tests. */
@NullMarked
package io.greenlit.systemtests.structure;

import org.jspecify.annotations.NullMarked;
