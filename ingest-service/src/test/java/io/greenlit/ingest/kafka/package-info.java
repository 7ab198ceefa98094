@NullMarked
package io.greenlit.ingest.kafka;

import org.jspecify.annotations.NullMarked;
