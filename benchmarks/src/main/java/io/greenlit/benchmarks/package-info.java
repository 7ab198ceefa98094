/** Load and latency of Greenlit, each beside a bare baseline in the same run. */
@NullMarked
package io.greenlit.benchmarks;

import org.jspecify.annotations.NullMarked;
