package io.greenlit.benchmarks.folding;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What this process holds in memory. */
final class Memory {

  private Memory() {}

  /** Bytes of the heap in use once what nobody needs is collected. */
  static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
