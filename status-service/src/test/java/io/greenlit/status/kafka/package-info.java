@NullMarked
package io.greenlit.status.kafka;

import org.jspecify.annotations.NullMarked;
