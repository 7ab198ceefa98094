/** The HTTP side of ingest-service: formats in, receipts and problem documents out. */
@NullMarked
package io.greenlit.ingest.web;

import org.jspecify.annotations.NullMarked;
