/** ingest-service: takes articles in and publishes them. */
@NullMarked
package io.greenlit.ingest;

import org.jspecify.annotations.NullMarked;
