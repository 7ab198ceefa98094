package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.ParkedShow;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks as they stand in records: positions and parked shows. */
final class WalkRecords {

  private WalkRecords() {}

  static Walk walk(Map<String, Long> positions, List<io.greenlit.schemas.ParkedShow> written) {
    Map<String, ParkedShow> parked = new HashMap<>();
    for (io.greenlit.schemas.ParkedShow show : written) {
      parked.put(
          show.getShowId(),
          new ParkedShow(
              show.getPartition(), show.getOffset(), show.getAttempts(), show.getNextAttemptAt()));
    }
    return new Walk(Positions.of(Offsets.byPartition(positions)), parked);
  }

  static List<io.greenlit.schemas.ParkedShow> parked(Walk walk) {
    if (walk.parked().isEmpty()) {
      return List.of();
    }
    return new TreeMap<>(walk.parked())
        .entrySet().stream().map(show -> written(show.getKey(), show.getValue())).toList();
  }

  private static io.greenlit.schemas.ParkedShow written(String showId, ParkedShow show) {
    return io.greenlit.schemas.ParkedShow.newBuilder()
        .setShowId(showId)
        .setPartition(show.partition())
        .setOffset(show.offset())
        .setAttempts(show.attempts())
        .setNextAttemptAt(show.nextAttemptAt())
        .build();
  }
}
