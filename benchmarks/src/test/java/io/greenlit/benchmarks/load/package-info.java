@NullMarked
package io.greenlit.benchmarks.load;

import org.jspecify.annotations.NullMarked;
