/** Topics and contracts on one side, the words of the pure packages on the other. */
@NullMarked
package io.greenlit.notify.kafka;

import org.jspecify.annotations.NullMarked;
