@NullMarked
package io.greenlit.status.kafka.replay;

import org.jspecify.annotations.NullMarked;
