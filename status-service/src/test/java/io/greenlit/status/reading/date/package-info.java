@NullMarked
package io.greenlit.status.reading.date;

import org.jspecify.annotations.NullMarked;
