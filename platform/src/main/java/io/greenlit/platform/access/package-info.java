/** Who may do what: tokens, scopes, subscribers, rules. No HTTP server and no broker in it. */
@NullMarked
package io.greenlit.platform.access;

import org.jspecify.annotations.NullMarked;
