@NullMarked
package io.greenlit.platform.outbound;

import org.jspecify.annotations.NullMarked;
