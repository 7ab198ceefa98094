@NullMarked
package io.greenlit.status.folding;

import org.jspecify.annotations.NullMarked;
