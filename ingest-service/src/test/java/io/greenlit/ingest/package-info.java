@NullMarked
package io.greenlit.ingest;

import org.jspecify.annotations.NullMarked;
