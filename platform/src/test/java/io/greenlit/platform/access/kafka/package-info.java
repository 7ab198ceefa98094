@NullMarked
package io.greenlit.platform.access.kafka;

import org.jspecify.annotations.NullMarked;
