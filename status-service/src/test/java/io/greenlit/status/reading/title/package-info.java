@NullMarked
package io.greenlit.status.reading.title;

import org.jspecify.annotations.NullMarked;
