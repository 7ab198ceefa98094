@NullMarked
package io.greenlit.status.reading.text;

import org.jspecify.annotations.NullMarked;
