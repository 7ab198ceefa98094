/** Makes HTTP load and measures it; knows nothing of what it loads. */
@NullMarked
package io.greenlit.benchmarks.load;

import org.jspecify.annotations.NullMarked;
