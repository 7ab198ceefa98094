/** The log of articles in Kafka: records, producer, and what happens while Kafka is away. */
@NullMarked
package io.greenlit.ingest.kafka;

import org.jspecify.annotations.NullMarked;
