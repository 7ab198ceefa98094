@NullMarked
package io.greenlit.ingest.web;

import org.jspecify.annotations.NullMarked;
