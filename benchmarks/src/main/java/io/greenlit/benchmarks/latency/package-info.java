/** How long an article takes from its POST to the change that all may see. */
@NullMarked
package io.greenlit.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
