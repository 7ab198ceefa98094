package io.greenlit.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The rules of a service, the first that fits counts. Where none does nobody passes: paths are
 * matched as the handlers match theirs, so none is reached by a spelling that no rule knows.
 *
 * @param rules in their order
 */
public record AccessRules(List<AccessRule> rules) {

  /** What every service has: its health for everybody, its metrics for those who watch. */
  public static final AccessRules COMMON =
      of(
          AccessRule.anybody("/actuator/health/**"),
          AccessRule.anybody("/actuator/info"),
          AccessRule.anybody("/v3/api-docs/**"),
          AccessRule.anybody("/v3/api-docs.yaml"),
          AccessRule.acting(Scope.METRICS_READ, HttpMethod.GET, "/actuator/prometheus"),
          AccessRule.acting(Scope.METRICS_READ, HttpMethod.GET, "/actuator"));

  public AccessRules {
    rules = List.copyOf(rules);
  }

  public static AccessRules of(AccessRule... rules) {
    return new AccessRules(List.of(rules));
  }

  /** These, then others. */
  public AccessRules and(AccessRules others) {
    List<AccessRule> both = new ArrayList<>(rules);
    both.addAll(others.rules);
    return new AccessRules(both);
  }

  /** What the rules say of a request. */
  public sealed interface Finding {

    /** This rule decides, with what it read from the path. */
    record Ruled(AccessRule rule, Map<String, String> variables) implements Finding {}

    /** The path takes other methods. */
    record OtherMethods(Set<HttpMethod> methods) implements Finding {}

    /** There is nothing of this name. */
    record Nothing() implements Finding {}
  }

  /** What they say of a request. */
  public Finding find(HttpMethod asked, PathContainer path) {
    HttpMethod method = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
    for (AccessRule rule : rules) {
      if (rule.method().equals(method)) {
        PathPattern.PathMatchInfo match = rule.path().matchAndExtract(path);
        if (match != null) {
          return new Finding.Ruled(rule, match.getUriVariables());
        }
      }
    }
    Set<HttpMethod> others =
        rules.stream()
            .filter(rule -> rule.path().matches(path))
            .map(AccessRule::method)
            .collect(Collectors.toSet());
    return others.isEmpty() ? new Finding.Nothing() : new Finding.OtherMethods(others);
  }
}
