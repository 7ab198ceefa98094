@NullMarked
package io.greenlit.benchmarks;

import org.jspecify.annotations.NullMarked;
