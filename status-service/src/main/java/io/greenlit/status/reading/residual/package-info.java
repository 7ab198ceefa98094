/** A small learned classifier for the sentences that no frame decides. */
@NullMarked
package io.greenlit.status.reading.residual;

import org.jspecify.annotations.NullMarked;
