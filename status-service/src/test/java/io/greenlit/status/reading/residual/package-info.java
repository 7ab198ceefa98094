@NullMarked
package io.greenlit.status.reading.residual;

import org.jspecify.annotations.NullMarked;
