package io.greenlit.notify.http;

import io.greenlit.notify.webhook.Body;
import java.util.Map;

/**
 * What a request says, in the format that its subscriber chose.
 *
 * @param headers those that belong to the format
 * @param body what is sent and signed
 */
record Content(Map<? extends CharSequence, ? extends CharSequence> headers, Body body) {}
