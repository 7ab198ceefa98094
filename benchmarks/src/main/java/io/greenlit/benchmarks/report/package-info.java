/** What all measurements have in common: medians, and how they are printed. */
@NullMarked
package io.greenlit.benchmarks.report;

import org.jspecify.annotations.NullMarked;
