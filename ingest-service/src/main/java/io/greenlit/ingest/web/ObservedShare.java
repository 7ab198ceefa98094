package io.greenlit.ingest.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/**
 * Lets only the requests be observed whose span somebody will see: those that the caller samples,
 * and a share of those that nobody has decided about. Observing all of them would cost a tenth of
 * the throughput, for spans that are thrown away and for a timer that {@link Outcomes} makes up
 * for.
 */
public final class ObservedShare implements ObservationPredicate {

  /**
   * Probes and scrapes; with every span sampled that is begun, they would be most of the traces.
   */
  private static final String OPERATION = "/actuator";

  private final double share;
  private final Supplier<? extends RandomGenerator> random;

  /**
   * @param share of the requests without a trace that begin a sampled one, 0..1
   * @param random the generator of the thread that asks
   */
  public ObservedShare(double share, Supplier<? extends RandomGenerator> random) {
    this.share = share;
    this.random = random;
  }

  @Override
  public boolean test(String name, Observation.Context context) {
    if (!(context instanceof ServerRequestObservationContext server)) {
      return true;
    }
    ServerHttpRequest request = server.getCarrier();
    String path = request == null ? "" : request.getPath().value();
    if (request == null || !path.equals(ArticlesEndpoint.PATH)) {
      return !path.startsWith(OPERATION);
    }
    String parent = request.getHeaders().getFirst("traceparent");
    return parent == null ? random.get().nextDouble() < share : isSampled(parent);
  }

  /**
   * Keeps the sampled requests out of the timer of all: counted, they would look like all there
   * were.
   */
  public static MeterFilter withoutTimer() {
    return new MeterFilter() {
      @Override
      public MeterFilterReply accept(Meter.Id id) {
        boolean ofSampledOnly =
            id.getName().equals("http.server.requests")
                && ArticlesEndpoint.PATH.equals(id.getTag("uri"));
        return ofSampledOnly ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
      }
    };
  }

  /** The last bit of a traceparent says so. */
  private static boolean isSampled(String parent) {
    return !parent.isEmpty() && (Character.digit(parent.charAt(parent.length() - 1), 16) & 1) == 1;
  }
}
