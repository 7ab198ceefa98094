package io.greenlit.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.stream.LongStream;

/** What this process holds in memory. */
public final class Heap {

  /** Most whole collections leave some garbage where it lies, and count it as used. */
  private static final int COLLECTIONS = 4;

  private Heap() {}

  /** Bytes in use once what nobody needs is collected. */
  public static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    return LongStream.generate(() -> usedAfterCollection(memory))
        .limit(COLLECTIONS)
        .min()
        .orElseThrow();
  }

  private static long usedAfterCollection(MemoryMXBean memory) {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
