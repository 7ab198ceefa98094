package io.greenlit.status.claim;

/**
 * Where an article stands in the log of articles, so that a replay can tell what it has read from
 * what came behind it.
 */
public record Position(int partition, long offset) {}
