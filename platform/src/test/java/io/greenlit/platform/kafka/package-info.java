@NullMarked
package io.greenlit.platform.kafka;

import org.jspecify.annotations.NullMarked;
