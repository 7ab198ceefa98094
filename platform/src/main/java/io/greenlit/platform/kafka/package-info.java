/** Topics at start, health of the cluster, threads that follow topics, dead letters. */
@NullMarked
package io.greenlit.platform.kafka;

import org.jspecify.annotations.NullMarked;
