@NullMarked
package io.greenlit.status.reading;

import org.jspecify.annotations.NullMarked;
