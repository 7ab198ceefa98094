@NullMarked
package io.greenlit.standalone.read;

import org.jspecify.annotations.NullMarked;
