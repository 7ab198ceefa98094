package io.greenlit.platform.access.web;

import io.greenlit.platform.access.AccessBook;
import io.greenlit.platform.access.AccessRule;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.Admission;
import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.OperatorKey;
import io.greenlit.platform.access.Quotas;
import io.greenlit.platform.access.RequestQuota;
import io.greenlit.platform.access.Scope;
import io.greenlit.platform.problem.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.server.MethodNotAllowedException;
import reactor.core.publisher.Mono;

/** Lets a request pass where a rule says so; who may not pass is told what to do. */
final class RuleAuthorization implements ReactiveAuthorizationManager<AuthorizationContext> {

  /** Header: what instances of one deployment show each other. */
  static final String INSTANCE = "Greenlit-Instance";

  private static final AuthorizationResult PASS = new AuthorizationDecision(true);
  private static final Mono<AuthorizationResult> PASSES = Mono.just(PASS);

  private final AccessRules rules;
  private final boolean openReads;
  private final OperatorKey operator;
  private final AccessBook book;
  private final Quotas quotas;
  private final LongSupplier nanoTime;
  private final RequestQuota requests = new RequestQuota();

  RuleAuthorization(
      AccessRules rules,
      boolean openReads,
      OperatorKey operator,
      AccessBook book,
      Quotas quotas,
      LongSupplier nanoTime) {
    this.rules = rules;
    this.openReads = openReads;
    this.operator = operator;
    this.book = book;
    this.quotas = quotas;
    this.nanoTime = nanoTime;
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    ServerHttpRequest request = context.getExchange().getRequest();
    AccessRules.Finding finding =
        rules.find(request.getMethod(), request.getPath().pathWithinApplication());
    Mono<Caller> known = authentication.ofType(KnownCaller.class).map(KnownCaller::getPrincipal);
    return switch (finding) {
      case AccessRules.Finding.Ruled ruled -> ruled(ruled, known, request);
      case AccessRules.Finding.OtherMethods others ->
          known
              .flatMap(_ ->
                  Mono.<AuthorizationResult>error(
                      new MethodNotAllowedException(request.getMethod(), others.methods())))
              .switchIfEmpty(Mono.error(Challenge::missing));
      case AccessRules.Finding.Nothing _ ->
          known
              .flatMap(_ -> Mono.<AuthorizationResult>error(nothing()))
              .switchIfEmpty(Mono.error(Challenge::missing));
    };
  }

  private Mono<AuthorizationResult> ruled(
      AccessRules.Finding.Ruled ruled, Mono<Caller> known, ServerHttpRequest request) {
    AccessRule rule = ruled.rule();
    return switch (rule.admission()) {
      case Admission.Anybody _ -> PASSES;
      case Admission.Reading(Scope scope) -> {
        Mono<AuthorizationResult> passes = pass(known, rule, scope, false, ruled.variables());
        yield openReads ? passes.switchIfEmpty(PASSES) : required(passes);
      }
      case Admission.Acting(Scope scope) ->
          required(pass(known, rule, scope, false, ruled.variables()));
      case Admission.Operating(Scope scope) ->
          required(pass(known, rule, scope, true, ruled.variables()));
      case Admission.Instances _ -> instances(known, request);
    };
  }

  private static Mono<AuthorizationResult> required(Mono<AuthorizationResult> passes) {
    return passes.switchIfEmpty(Mono.error(Challenge::missing));
  }

  private Mono<AuthorizationResult> pass(
      Mono<Caller> known,
      AccessRule rule,
      Scope scope,
      boolean operatorsOnly,
      Map<String, String> variables) {
    return known.map(caller -> {
      @Nullable Problem objection = objection(caller, scope, operatorsOnly);
      if (objection == null) {
        objection = rule.guard().objection(caller, variables);
      }
      if (objection != null) {
        throw objection;
      }
      return PASS;
    });
  }

  private @Nullable Problem objection(Caller caller, Scope scope, boolean operatorsOnly) {
    if (!caller.isOperator()) {
      int perMinute = quotas.of(book.subscriber(caller.subscriber())).requestsPerMinute();
      Duration wait = requests.take(caller.subscriber(), perMinute, nanoTime.getAsLong());
      if (!wait.isZero()) {
        return Problem.tooMany(
            "%s may send %d requests a minute: send the rest later, or ask an operator for more."
                .formatted(caller.subscriber(), perMinute),
            wait);
      }
    }
    if (operatorsOnly && !caller.isOperator()) {
      return Challenge.operatorsOnly();
    }
    return caller.scopes().contains(scope) ? null : Challenge.insufficient(scope);
  }

  private Mono<AuthorizationResult> instances(Mono<Caller> known, ServerHttpRequest request) {
    String shown = request.getHeaders().getFirst(INSTANCE);
    if (shown != null && operator.isOfInstances(shown)) {
      return PASSES;
    }
    return known
        .flatMap(_ -> Mono.<AuthorizationResult>error(Challenge.instancesOnly()))
        .switchIfEmpty(Mono.error(Challenge::missing));
  }

  private static Problem nothing() {
    return Problem.notFound("There is nothing of this name here.");
  }
}
