/** How many articles a second one thread reads. */
@NullMarked
package io.greenlit.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
