@NullMarked
package io.greenlit.status.reading.mask;

import org.jspecify.annotations.NullMarked;
