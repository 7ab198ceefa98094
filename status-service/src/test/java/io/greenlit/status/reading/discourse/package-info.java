@NullMarked
package io.greenlit.status.reading.discourse;

import org.jspecify.annotations.NullMarked;
