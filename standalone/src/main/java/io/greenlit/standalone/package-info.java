/** All services and a broker in one JVM, and the commands that run them. */
@NullMarked
package io.greenlit.standalone;

import org.jspecify.annotations.NullMarked;
