/** Topics at start, health of the cluster, dead letters. */
@NullMarked
package io.greenlit.platform.kafka;

import org.jspecify.annotations.NullMarked;
