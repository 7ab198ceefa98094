/**
 * How many articles a second ingest-service takes in, against an endpoint that does nothing with
 * them.
 */
@NullMarked
package io.greenlit.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
