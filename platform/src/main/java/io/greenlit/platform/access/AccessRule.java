package io.greenlit.platform.access;

import io.greenlit.platform.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may send a method to a path; who may GET may HEAD.
 *
 * @param guard looks at what the path names
 */
public record AccessRule(HttpMethod method, PathPattern path, Admission admission, Guard guard) {

  /** Says whether what a path names is there for a caller. */
  @FunctionalInterface
  public interface Guard {

    /**
     * What the caller is told instead; null to let it pass.
     *
     * @param variables of the path, by name
     */
    @Nullable Problem objection(Caller caller, Map<String, String> variables);
  }

  /** Open to everybody. */
  public static AccessRule anybody(String path) {
    return rule(HttpMethod.GET, path, new Admission.Anybody());
  }

  /** Reading needs a scope, unless the deployment opens it. */
  public static AccessRule reading(Scope scope, String path) {
    return rule(HttpMethod.GET, path, new Admission.Reading(scope));
  }

  /** Needs a scope. */
  public static AccessRule acting(Scope scope, HttpMethod method, String path) {
    return rule(method, path, new Admission.Acting(scope));
  }

  /** Needs a scope and to be an operator. */
  public static AccessRule operating(Scope scope, HttpMethod method, String path) {
    return rule(method, path, new Admission.Operating(scope));
  }

  /** For other instances only. */
  public static AccessRule instances(String path) {
    return rule(HttpMethod.GET, path, new Admission.Instances());
  }

  private static AccessRule rule(HttpMethod method, String path, Admission admission) {
    PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
    return new AccessRule(method, pattern, admission, (_, _) -> null);
  }

  /** The same, with a look at what the path names. */
  public AccessRule guardedBy(Guard other) {
    return new AccessRule(method, path, admission, other);
  }
}
