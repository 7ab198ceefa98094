@NullMarked
package io.greenlit.status.reading.sense;

import org.jspecify.annotations.NullMarked;
