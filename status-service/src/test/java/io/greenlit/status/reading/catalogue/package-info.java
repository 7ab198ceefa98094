@NullMarked
package io.greenlit.status.reading.catalogue;

import org.jspecify.annotations.NullMarked;
