/** Reading all articles again, from the command line. */
@NullMarked
package io.greenlit.standalone.replay;

import org.jspecify.annotations.NullMarked;
