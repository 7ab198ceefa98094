package io.greenlit.benchmarks.folding;

import java.time.Duration;

/**
 * What so many shows came to.
 *
 * @param first one article about each
 * @param further articles about any of them
 * @param heap bytes in use afterwards, without what was in use before
 * @param disk bytes of the stores
 * @param started from a start with the stores until it ran
 * @param restored the same without them: from Kafka
 * @param listed the table of all shows
 */
record Scale(
    int shows,
    Measured first,
    Measured further,
    long heap,
    long disk,
    Duration started,
    Duration restored,
    ListedShows listed) {}
