@NullMarked
package io.greenlit.status.kafka.changes;

import org.jspecify.annotations.NullMarked;
