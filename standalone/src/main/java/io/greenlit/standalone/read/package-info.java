/** Reading articles offline: the pure packages behind a command line, without Kafka. */
@NullMarked
package io.greenlit.standalone.read;

import org.jspecify.annotations.NullMarked;
