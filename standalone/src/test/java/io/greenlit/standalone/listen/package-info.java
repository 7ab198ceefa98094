@NullMarked
package io.greenlit.standalone.listen;

import org.jspecify.annotations.NullMarked;
