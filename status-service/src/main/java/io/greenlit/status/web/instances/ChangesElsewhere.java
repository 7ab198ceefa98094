package io.greenlit.status.web.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.platform.access.web.InstanceHeader;
import io.greenlit.schemas.Change;
import io.greenlit.status.kafka.ShelfStores;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.Whereabouts;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the other instances for what was published under an id; blocking. */
final class ChangesElsewhere implements ShowStore.Elsewhere {

  private final ShelfStores shelves;
  private final Peers peers;
  private final HttpHeaders headers = new HttpHeaders();

  ChangesElsewhere(ShelfStores shelves, Peers peers, InstanceHeader instance) {
    this.shelves = shelves;
    this.peers = peers;
    this.headers.set(instance.name(), instance.value());
  }

  @Override
  public Optional<List<Change>> changes(String showId, long after, int limit) {
    String target =
        "%s?show=%s&after=%d&limit=%d"
            .formatted(ChangesHere.PATH, UriUtils.encode(showId, UTF_8), after, limit);
    List<String> others = shelves.of(showId).map(Whereabouts::elsewhere).orElse(List.of());
    return Flux.fromIterable(others)
        .concatMap(address -> ask(address, target))
        .next()
        .blockOptional();
  }

  private Mono<List<Change>> ask(String address, String target) {
    return peers.ask(
        address,
        HttpMethod.GET,
        target,
        headers,
        answer ->
            answer.statusCode().is2xxSuccessful()
                ? answer
                    .bodyToMono(byte[].class)
                    .defaultIfEmpty(new byte[0])
                    .map(ChangesHere::decoded)
                : answer.releaseBody().then(Mono.<List<Change>>empty()));
  }
}
