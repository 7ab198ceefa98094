/** Tokens and subscribers in their topic, which every service follows. */
@NullMarked
package io.greenlit.platform.access.kafka;

import org.jspecify.annotations.NullMarked;
