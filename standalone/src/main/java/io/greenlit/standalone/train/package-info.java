/** Trains the reader's classifier. */
@NullMarked
package io.greenlit.standalone.train;

import org.jspecify.annotations.NullMarked;
