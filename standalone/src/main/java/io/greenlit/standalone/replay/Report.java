package io.greenlit.standalone.replay;

import io.greenlit.status.kafka.replay.Replay.Switched;
import io.greenlit.status.replaying.Difference;
import io.greenlit.status.replaying.Tally;

/** Tells what a replay found, to people or to machines. */
sealed interface Report permits TextReport, JsonReport {

  void difference(Difference difference);

  /**
   * After the last difference.
   *
   * @param articles that were read
   * @param broken those of them that cannot be read
   */
  void end(long articles, long broken, Tally tally);

  void switched(Switched switched);
}
