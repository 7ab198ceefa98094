/** A small grammar of dates as the press writes them. */
@NullMarked
package io.greenlit.status.reading.date;

import org.jspecify.annotations.NullMarked;
