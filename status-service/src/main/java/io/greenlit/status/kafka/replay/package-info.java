/** Reading the whole log of articles again beside the running service. */
@NullMarked
package io.greenlit.status.kafka.replay;

import org.jspecify.annotations.NullMarked;
