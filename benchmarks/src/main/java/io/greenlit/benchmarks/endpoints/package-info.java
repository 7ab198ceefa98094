/** Endpoints on loopback that take webhooks, and what is measured at them. */
@NullMarked
package io.greenlit.benchmarks.endpoints;

import org.jspecify.annotations.NullMarked;
