package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Positions;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Offsets by partition as they are written: the keys of Avro's maps are strings. */
final class Offsets {

  private Offsets() {}

  static Map<Integer, Long> byPartition(Map<String, Long> written) {
    Map<Integer, Long> map = new TreeMap<>();
    written.forEach((partition, offset) -> map.put(Integer.valueOf(partition), offset));
    return map;
  }

  static Map<String, Long> byName(Positions positions) {
    Map<String, Long> written = HashMap.newHashMap(positions.size());
    for (int partition = 0; partition < positions.size(); partition++) {
      written.put(Integer.toString(partition), positions.at(partition));
    }
    return written;
  }

  static Map<String, Long> byName(Map<Integer, Long> map) {
    Map<String, Long> written = HashMap.newHashMap(map.size());
    map.forEach((partition, offset) -> written.put(partition.toString(), offset));
    return written;
  }
}
