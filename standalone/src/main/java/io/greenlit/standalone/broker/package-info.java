/** A real single-node Kafka (KRaft) inside this JVM. */
@NullMarked
package io.greenlit.standalone.broker;

import org.jspecify.annotations.NullMarked;
