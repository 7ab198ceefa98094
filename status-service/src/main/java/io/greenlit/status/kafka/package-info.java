/** The stream: Avro on the outside, the pure packages inside. */
@NullMarked
package io.greenlit.status.kafka;

import org.jspecify.annotations.NullMarked;
