/** Avro single-object encoding of the contracts, for the serialisation interfaces of Kafka. */
@NullMarked
package io.greenlit.schemas.serde;

import org.jspecify.annotations.NullMarked;
