/** What goes over the wire: body and signature, as Standard Webhooks wants them. */
@NullMarked
package io.greenlit.notify.webhook;

import org.jspecify.annotations.NullMarked;
