package io.greenlit.notify.http;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What takes time to get and is good for a while: got once at a time, however many ask for it, and
 * kept while it is good; of many, those used last. What could not be got is not remembered.
 */
final class Kept<K, V> {

  private final int most;
  private final Function<K, Mono<V>> getting;
  private final Predicate<V> good;
  private final Consumer<V> dropped;

  /** Those used last come last; guarded by itself. */
  private final SequencedMap<K, Entry<V>> entries = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * @param got null until then
   * @param shared gets it, or what was got
   */
  private record Entry<V>(AtomicReference<@Nullable V> got, Mono<V> shared) {

    boolean serves(Predicate<V> good) {
      V value = got.get();
      return value == null || good.test(value);
    }
  }

  /**
   * @param getting begins when it is subscribed to
   * @param good whether it may still be used
   * @param dropped told of what is no longer kept
   */
  Kept(int most, Function<K, Mono<V>> getting, Predicate<V> good, Consumer<V> dropped) {
    this.most = most;
    this.getting = getting;
    this.good = good;
    this.dropped = dropped;
  }

  /** That of a key; one that no longer waits takes it from no other. */
  Mono<V> of(K key) {
    return Mono.defer(() -> entry(key).shared());
  }

  /** It is not good after all; nothing happens if it was replaced already. */
  void drop(K key, V value) {
    Entry<V> entry;
    synchronized (entries) {
      entry = entries.get(key);
      if (entry == null || !value.equals(entry.got().get())) {
        return;
      }
      entries.remove(key);
    }
    dropped.accept(value);
  }

  /** Nothing is kept any more. */
  void clear() {
    synchronized (entries) {
      entries.values().forEach(this::leave);
      entries.clear();
    }
  }

  private Entry<V> entry(K key) {
    synchronized (entries) {
      Entry<V> known = entries.get(key);
      if (known != null && known.serves(good)) {
        return known;
      }
      Entry<V> begun = begun(key);
      Entry<V> before = entries.put(key, begun);
      if (before != null) {
        leave(before);
      } else if (entries.size() > most) {
        leave(entries.pollFirstEntry().getValue());
      }
      return begun;
    }
  }

  private Entry<V> begun(K key) {
    AtomicReference<@Nullable V> got = new AtomicReference<>();
    return new Entry<>(
        got, getting.apply(key).doOnNext(got::set).doOnError(_ -> forget(key, got)).cache());
  }

  private void forget(K key, AtomicReference<@Nullable V> failed) {
    synchronized (entries) {
      Entry<V> entry = entries.get(key);
      if (entry != null && entry.got().equals(failed)) {
        entries.remove(key);
      }
    }
  }

  /** Also where it is still being got. */
  private void leave(Entry<V> entry) {
    var _ = entry.shared().onErrorComplete().subscribe(dropped);
  }
}
