/** The log of changes over HTTP: pages and long polls, a stream, feeds, a calendar. */
@NullMarked
package io.greenlit.status.web.changes;

import org.jspecify.annotations.NullMarked;
