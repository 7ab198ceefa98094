/** Clients of HTTP that send the same webhooks in turn: which of them, and at what price. */
@NullMarked
package io.greenlit.benchmarks.clients;

import org.jspecify.annotations.NullMarked;
