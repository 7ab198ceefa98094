@NullMarked
package io.greenlit.standalone.fold;

import org.jspecify.annotations.NullMarked;
