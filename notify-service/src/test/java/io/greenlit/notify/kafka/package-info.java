@NullMarked
package io.greenlit.notify.kafka;

import org.jspecify.annotations.NullMarked;
