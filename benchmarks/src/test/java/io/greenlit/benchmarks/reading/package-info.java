@NullMarked
package io.greenlit.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
