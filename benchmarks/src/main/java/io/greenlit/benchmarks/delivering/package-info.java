/** How fast webhooks leave, beside a bare client, and what endpoints that hang do to the others. */
@NullMarked
package io.greenlit.benchmarks.delivering;

import org.jspecify.annotations.NullMarked;
