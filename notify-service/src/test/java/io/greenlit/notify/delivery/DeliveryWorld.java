package io.greenlit.notify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the engine, in memory and in virtual time: the log, the topic of cursors, the
 * endpoints. Nothing happens by itself: a test says which request ends, which write takes effect,
 * and when the process dies.
 */
final class DeliveryWorld implements DeliveryPorts {

  static final int PARTITION = 0;
  static final Limits.Slow SLOW = new Limits.Slow(Duration.ofMillis(250), 6);
  static final Limits LIMITS =
      new Limits(4, 12, 8, 20_000, Duration.ofSeconds(30), Duration.ofSeconds(1), 12, SLOW);

  /** One that nobody in a test exhausts who does not want to. */
  static final RetrySchedule RETRIES =
      new RetrySchedule(
          Stream.iterate(1L, wait -> Math.min(2 * wait, 3600))
              .limit(60)
              .map(Duration::ofSeconds)
              .toList(),
          20,
          Duration.ofHours(1));

  final Map<Integer, List<LogEntry>> log = new TreeMap<>();
  final Map<Integer, Long> heads = new TreeMap<>();
  final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  final Map<String, CursorState> durable = new HashMap<>();
  final List<Delivery> requests = new ArrayList<>();
  final ArrayDeque<CursorWrite> writes = new ArrayDeque<>();
  final ArrayDeque<PageKey> reads = new ArrayDeque<>();
  final List<Delivery> received = new ArrayList<>();
  final List<String> forgotten = new ArrayList<>();
  final List<Told> told = new ArrayList<>();
  final List<Attempted> attempts = new ArrayList<>();

  /** Operational events that were ever written down, by their ids. */
  final Map<String, Notice> stood = new HashMap<>();

  Instant now = Instant.parse("2026-01-01T00:00:00Z");
  DeliveryEngine engine;
  private final Map<String, Status> statuses = new HashMap<>();
  private final Limits limits;
  private final RetrySchedule retries;
  private int pagesRead;
  private long commands;

  record Told(String id, long offset, Command command) {}

  record Attempted(Delivery delivery, AttemptResult result, @Nullable Instant nextAttemptAt) {}

  DeliveryWorld(int partitions) {
    this(partitions, LIMITS);
  }

  DeliveryWorld(int partitions, Limits limits) {
    this(partitions, limits, RETRIES);
  }

  DeliveryWorld(int partitions, Limits limits, RetrySchedule retries) {
    this.limits = limits;
    this.retries = retries;
    for (int partition = 0; partition < partitions; partition++) {
      log.put(partition, new ArrayList<>());
      heads.put(partition, 0L);
    }
    engine = new DeliveryEngine(this, limits, retries, now);
    start();
  }

  // ── ports
  // ───────────────────────────────────────────────────────────────────────────────────────

  @Override
  public void send(Delivery delivery) {
    requests.add(delivery);
  }

  @Override
  public void write(CursorWrite write) {
    writes.add(write);
  }

  @Override
  public void forget(String subscriptionId, int partition) {
    durable.remove(subscriptionId);
    forgotten.add(subscriptionId);
  }

  @Override
  public void read(PageKey page) {
    reads.add(page);
  }

  @Override
  public void attempted(Delivery delivery, AttemptResult result, @Nullable Instant nextAttemptAt) {
    attempts.add(new Attempted(delivery, result, nextAttemptAt));
  }

  // ── what happens
  // ────────────────────────────────────────────────────────────────────────────────

  /** A change is written to the log after {@code gap} offsets that hold nothing to deliver. */
  LogEntry change(String showId, @Nullable Status to, int gap) {
    return change(Traits.of(showId, to), gap);
  }

  /** The next change of a season: from the status that the one before led to. */
  LogEntry change(String showId, @Nullable Integer season, Status to) {
    Status from = statuses.put(showId + "/" + season, to);
    Traits known = Traits.of(showId, to);
    return change(
        new Traits(
            showId,
            known.formerIds(),
            season,
            known.kind(),
            from,
            to,
            known.confidence(),
            known.tier(),
            known.country(),
            known.networks(),
            known.earlier()),
        0);
  }

  private LogEntry change(Traits traits, int gap) {
    int partition = Math.floorMod(traits.showId().hashCode(), log.size());
    long offset = heads(partition) + gap;
    LogEntry entry =
        new LogEntry(
            partition,
            offset,
            traits.showId() + "@" + offset,
            traits,
            now,
            now,
            null,
            Message.of("status.changed", now, ("{\"offset\":" + offset + "}").getBytes(UTF_8)));
    log.computeIfAbsent(partition, _ -> new ArrayList<>()).add(entry);
    heads.put(partition, offset + 1);
    engine.appended(partition, List.of(entry), offset + 1);
    engine.run(now);
    return entry;
  }

  LogEntry change(String showId) {
    return change(showId, Status.RENEWED, 0);
  }

  void subscribe(Subscription subscription) {
    subscriptions.put(subscription.id(), subscription);
    engine.subscribed(subscription, PARTITION);
    engine.run(now);
  }

  void unsubscribe(String id) {
    subscriptions.remove(id);
    engine.unsubscribed(id, PARTITION);
    engine.run(now);
  }

  /** A command is written to its log. */
  void command(String id, Command command) {
    told.add(new Told(id, commands++, command));
    hear(told.getLast());
    engine.run(now);
  }

  private void hear(Told each) {
    engine.commanded(each.id(), each.offset(), each.command());
  }

  void answer(Delivery request, Outcome outcome) {
    answer(request, result(outcome));
  }

  void answer(Delivery request, int status, @Nullable Duration retryAfter) {
    answer(request, AttemptResult.answered(status, Duration.ofMillis(3), retryAfter, null));
  }

  void answer(Delivery request, AttemptResult result) {
    requests.remove(request);
    if (result.delivered()) {
      received.add(request);
    }
    engine.finished(request, result, now);
    engine.run(now);
  }

  static AttemptResult result(Outcome outcome) {
    return switch (outcome) {
      case DELIVERED -> AttemptResult.answered(204, Duration.ofMillis(3), null, null);
      case REFUSED -> AttemptResult.answered(500, Duration.ofMillis(3), null, null);
      case TIMED_OUT -> AttemptResult.unanswered(outcome, "no answer", Duration.ofSeconds(15));
      case UNREACHABLE -> AttemptResult.unanswered(outcome, "refused", Duration.ofMillis(1));
    };
  }

  /** The oldest write takes effect. */
  void write() {
    CursorWrite write = writes.remove();
    keep(write);
    engine.written(write);
    engine.run(now);
  }

  /** A write takes effect, whoever hears of that. */
  void keep(CursorWrite write) {
    durable.put(write.subscriptionId(), write.state());
    for (Notice each : write.state().outbox().waiting()) {
      stood.put(each.messageId(write.subscriptionId()), each);
    }
  }

  void failWrite() {
    engine.writeFailed(writes.remove());
    engine.run(now);
  }

  /** The oldest read is answered. */
  void read() {
    PageKey key = reads.remove();
    List<LogEntry> entries =
        log.getOrDefault(key.partition(), List.of()).stream()
            .filter(entry -> PageKey.at(entry.partition(), entry.offset()).equals(key))
            .toList();
    pagesRead++;
    engine.pageRead(new Page(key, entries));
    engine.run(now);
  }

  void failRead() {
    engine.pageFailed(reads.remove());
    engine.run(now);
  }

  void wait(Duration time) {
    now = now.plus(time);
    engine.run(now);
  }

  /** The process dies: only the log, the cursors written so far and the subscriptions remain. */
  void die() {
    requests.clear();
    writes.clear();
    reads.clear();
  }

  /** Another process takes up what the dead one left. */
  void start() {
    engine = new DeliveryEngine(this, limits, retries, now);
    for (Map.Entry<Integer, Long> head : heads.entrySet()) {
      PageKey tail = PageKey.at(head.getKey(), head.getValue());
      engine.logBegins(tail.partition(), tail.start());
      engine.appended(tail.partition(), since(tail), head.getValue());
    }
    subscriptions.values().forEach(each -> engine.subscribed(each, PARTITION));
    told.forEach(this::hear);
    engine.assigned(PARTITION, Map.copyOf(durable));
    engine.run(now);
  }

  /** Answers all requests and lets all writes and reads happen until nothing is left to do now. */
  void settle(Predicate<Delivery> accepted) {
    while (!requests.isEmpty() || !writes.isEmpty() || !reads.isEmpty()) {
      settleOne(accepted);
    }
  }

  private void settleOne(Predicate<Delivery> accepted) {
    if (!reads.isEmpty()) {
      read();
    } else if (!writes.isEmpty()) {
      write();
    } else {
      Delivery request = requests.getFirst();
      answer(request, accepted.test(request) ? Outcome.DELIVERED : Outcome.REFUSED);
    }
  }

  /** One thing happens of all that is left to do now. */
  void settleOne() {
    settleOne(_ -> true);
  }

  void settle() {
    settle(_ -> true);
  }

  // ── what can be seen
  // ────────────────────────────────────────────────────────────────────────────

  /** Offsets that a subscriber received of a show, in their order. */
  List<Long> received(String subscriptionId, String showId) {
    return received.stream()
        .filter(each -> each.subscription().id().equals(subscriptionId))
        .filter(each -> each.entry().showId().equals(showId))
        .map(each -> each.entry().offset())
        .toList();
  }

  /** Operational events that a subscriber received, in their order. */
  List<Delivery> notices(String subscriptionId) {
    return received.stream()
        .filter(each -> each.lane() == Lane.NOTICE)
        .filter(each -> each.subscription().id().equals(subscriptionId))
        .toList();
  }

  /** Ids of the changes that a subscriber received, in their order. */
  List<String> received(String subscriptionId) {
    return received.stream()
        .filter(each -> each.lane() != Lane.NOTICE)
        .filter(each -> each.subscription().id().equals(subscriptionId))
        .map(each -> each.entry().changeId())
        .toList();
  }

  /** How all subscriptions stand together. */
  Stock stock() {
    Stock stock = engine.takeStock();
    while (stock == null) {
      stock = engine.takeStock();
    }
    return stock;
  }

  int pagesRead() {
    return pagesRead;
  }

  /** Lets time pass, and everything happen in it, until a request is under way. */
  void untilRequest() {
    while (requests.isEmpty()) {
      settle();
      wait(Duration.between(now, engine.nextAlarm()));
    }
  }

  CursorState cursor(String id) {
    CursorState state = durable.get(id);
    if (state == null) {
      throw new AssertionError("no cursor of " + id + " was written");
    }
    return state;
  }

  private long heads(int partition) {
    return heads.getOrDefault(partition, 0L);
  }

  private List<LogEntry> since(PageKey tail) {
    return log.getOrDefault(tail.partition(), List.of()).stream()
        .filter(entry -> entry.offset() >= tail.start())
        .toList();
  }
}
