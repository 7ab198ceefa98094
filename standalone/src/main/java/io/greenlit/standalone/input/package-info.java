/** Articles out of files, for the commands that need no broker. */
@NullMarked
package io.greenlit.standalone.input;

import org.jspecify.annotations.NullMarked;
