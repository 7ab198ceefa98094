package io.greenlit.notify.http;

import java.net.URI;
import java.time.Duration;

/**
 * What bounds a request.
 *
 * @param connect longest wait for a connection
 * @param exchange longest wait for the whole of request and answer
 * @param bodyLimit bytes of an answer that are read before the connection is dropped
 * @param connections kept open at once to one host
 * @param userAgent value of the header
 * @param source of the events, for those who want CloudEvents
 * @param origin who we are, for endpoints that are asked by OPTIONS
 */
public record SenderSettings(
    Duration connect,
    Duration exchange,
    int bodyLimit,
    int connections,
    String userAgent,
    URI source,
    String origin) {}
