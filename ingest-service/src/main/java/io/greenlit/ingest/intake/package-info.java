/** From what somebody sent to a receipt that it will not be lost; knows neither HTTP nor Kafka. */
@NullMarked
package io.greenlit.ingest.intake;

import org.jspecify.annotations.NullMarked;
