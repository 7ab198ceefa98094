@NullMarked
package io.greenlit.standalone.replay;

import org.jspecify.annotations.NullMarked;
