@NullMarked
package io.greenlit.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
