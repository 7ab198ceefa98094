@NullMarked
package io.greenlit.ingest.intake;

import org.jspecify.annotations.NullMarked;
