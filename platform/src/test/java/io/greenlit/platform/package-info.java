@NullMarked
package io.greenlit.platform;

import org.jspecify.annotations.NullMarked;
