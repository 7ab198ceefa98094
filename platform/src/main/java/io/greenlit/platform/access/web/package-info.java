/** Asks every request whose it is, and lets it pass where a rule says so. */
@NullMarked
package io.greenlit.platform.access.web;

import org.jspecify.annotations.NullMarked;
