package io.greenlit.status.web.instances;

import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.kafka.ShowStore;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What was published under one id, for the other instances: the ids that a show had before lie on
 * shelves of their own, and those may be elsewhere. No part of the API.
 */
@RestController
public final class ChangesHere {

  static final String PATH = "/internal/changes";

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final AvroCodec<Change> CODEC = AvroCodec.of(Change.class);

  private final ShowStore shows;

  ChangesHere(ShowStore shows) {
    this.shows = shows;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  Mono<byte[]> changes(
      @RequestParam String show, @RequestParam long after, @RequestParam int limit) {
    return Mono.fromSupplier(() -> encoded(shows.changesHere(show, after, limit)))
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(
            ShowStore.NotReady.class,
            notHere -> Problem.unavailable("The show is not here.", RETRY_AFTER, notHere));
  }

  private static byte[] encoded(List<Change> changes) {
    List<byte[]> all = changes.stream().map(CODEC::encode).toList();
    ByteBuffer bytes =
        ByteBuffer.allocate(all.stream().mapToInt(one -> Integer.BYTES + one.length).sum());
    all.forEach(one -> bytes.putInt(one.length).put(one));
    return bytes.array();
  }

  static List<Change> decoded(byte[] answer) {
    ByteBuffer bytes = ByteBuffer.wrap(answer);
    List<Change> changes = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] one = new byte[bytes.getInt()];
      bytes.get(one);
      changes.add(CODEC.decode(one));
    }
    return changes;
  }
}
