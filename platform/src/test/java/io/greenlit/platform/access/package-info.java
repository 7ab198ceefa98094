@NullMarked
package io.greenlit.platform.access;

import org.jspecify.annotations.NullMarked;
