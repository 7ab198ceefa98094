/** status-service's topology beside a bare one, on one broker. */
@NullMarked
package io.greenlit.benchmarks.folding;

import org.jspecify.annotations.NullMarked;
