package io.greenlit.benchmarks.load;

/**
 * What one round of load came to.
 *
 * @param accepted answers with the wanted status
 * @param failed answers with another status, and connections that broke
 * @param perSecond accepted answers a second
 * @param cpuMicros processor time of this JVM (load, server and broker) for one accepted answer
 * @param p50Millis median time from sending a request to having its whole answer
 * @param p99Millis 99 of 100 answers came within this time
 */
public record Measurement(
    long accepted,
    long failed,
    double perSecond,
    double cpuMicros,
    double p50Millis,
    double p99Millis) {}
