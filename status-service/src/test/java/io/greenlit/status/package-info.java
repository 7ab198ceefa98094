@NullMarked
package io.greenlit.status;

import org.jspecify.annotations.NullMarked;
