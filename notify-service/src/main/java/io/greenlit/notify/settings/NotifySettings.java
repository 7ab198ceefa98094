package io.greenlit.notify.settings;

import io.greenlit.platform.outbound.OutboundSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may want to change about deliveries; the defaults stand in {@code
 * notify-service.yml}.
 *
 * @param inFlight requests under way at once
 * @param inFlightPerSubscription of which for one subscription
 * @param inFlightPerHost of which to one host, whoever subscribed it
 * @param slow requests that take long
 * @param parkedShows shows of one subscription that may wait to be tried again; beyond, it lags
 * @param logMemory memory for older parts of the log of changes
 * @param idleWrite how often cursors are written that moved without delivering anything
 * @param handover how long partitions wait for what is under way before they change hands
 * @param pause before Kafka is asked again that could not read or write
 * @param source where changes come from, for those who want CloudEvents
 * @param origin who we are, for endpoints that are asked by OPTIONS whether they want webhooks
 * @param outbound which urls and addresses may be called
 * @param headers names of headers that subscribers may have sent along, {@code *} at the end for
 *     whatever follows
 * @param encryption with what secrets are encrypted where they are stored
 */
@ConfigurationProperties("greenlit.notify")
public record NotifySettings(
    int inFlight,
    int inFlightPerSubscription,
    int inFlightPerHost,
    Slow slow,
    int parkedShows,
    DataSize logMemory,
    Duration idleWrite,
    Duration handover,
    Duration pause,
    URI source,
    String origin,
    Retry retry,
    Http http,
    OutboundSettings outbound,
    @DefaultValue List<String> headers,
    @DefaultValue Encryption encryption) {

  /**
   * Requests that take long: they move to places of their own.
   *
   * @param after from when on one does
   * @param inFlight how many may be under way, beside all others
   */
  public record Slow(Duration after, int inFlight) {}

  /**
   * When a failed delivery is tried again.
   *
   * @param waits after the first attempt, the second, …; then it is given up
   * @param longestAsked the longest Retry-After that is honoured
   */
  public record Retry(List<Duration> waits, int jitterPercent, Duration longestAsked) {}

  /** What bounds a request. */
  public record Http(Duration connectTimeout, Duration timeout, DataSize answerLimit) {}

  /**
   * With what secrets are encrypted where they are stored.
   *
   * @param keys base64 of 32 bytes by name
   * @param key name of the one that encrypts; all of them decrypt
   */
  public record Encryption(@DefaultValue Map<String, String> keys, @Nullable String key) {

    @Override
    public String toString() {
      return "Encryption[keys=" + keys.keySet() + ", key=" + key + "]";
    }
  }
}
