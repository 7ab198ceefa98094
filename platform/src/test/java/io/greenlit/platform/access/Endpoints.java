package io.greenlit.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.reactive.result.method.AbstractHandlerMethodMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** All that a running application serves, whoever may have mapped it. */
public final class Endpoints {

  private static final Set<HttpMethod> ALL =
      Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private Endpoints() {}

  /**
   * Each as "METHOD path pattern", in order. Files of the class path are none: nothing is served
   * from there, which {@link #UNMAPPED} stands for.
   *
   * @throws IllegalStateException where something is mapped in a way that this cannot look into
   */
  public static List<String> of(ApplicationContext application) {
    Set<String> endpoints = new TreeSet<>();
    for (HandlerMapping mapping : application.getBeansOfType(HandlerMapping.class).values()) {
      switch (mapping) {
        case AbstractHandlerMethodMapping<?> methods ->
            methods.getHandlerMethods().keySet().forEach(key -> endpoints.addAll(of(key)));
        case AbstractUrlHandlerMapping urls ->
            urls.getHandlerMap()
                .forEach((pattern, handler) -> {
                  if (!(handler instanceof ResourceWebHandler)) {
                    endpoints.addAll(of(ALL, pattern));
                  }
                });
        case RouterFunctionMapping routers when routers.getRouterFunction() == null -> {}
        default -> throw new IllegalStateException("cannot look into " + mapping);
      }
    }
    return new ArrayList<>(endpoints);
  }

  /** What nobody has mapped. */
  public static final String UNMAPPED = "GET /nothing/of/this/name";

  private static List<String> of(Object key) {
    if (!(key instanceof RequestMappingInfo info)) {
      throw new IllegalStateException("cannot look into " + key);
    }
    Set<RequestMethod> named = info.getMethodsCondition().getMethods();
    Set<HttpMethod> methods =
        named.isEmpty()
            ? ALL
            : named.stream().map(RequestMethod::asHttpMethod).collect(Collectors.toSet());
    return info.getPatternsCondition().getPatterns().stream()
        .flatMap(pattern -> of(methods, pattern).stream())
        .toList();
  }

  private static List<String> of(Set<HttpMethod> methods, PathPattern pattern) {
    return methods.stream().map(method -> method + " " + pattern.getPatternString()).toList();
  }

  /** The path of an endpoint, with its variables filled in; those not named are "x". */
  public static String path(String endpoint, Map<String, String> variables) {
    String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("{*", "{");
    for (Map.Entry<String, String> each : variables.entrySet()) {
      path = path.replace("{" + each.getKey() + "}", each.getValue());
    }
    return path.replaceAll("\\{[^}]+}", "x");
  }

  /** The method of an endpoint. */
  public static HttpMethod method(String endpoint) {
    return HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
  }
}
