/** What every service needs alike; no domain in it. */
@NullMarked
package io.greenlit.platform;

import org.jspecify.annotations.NullMarked;
