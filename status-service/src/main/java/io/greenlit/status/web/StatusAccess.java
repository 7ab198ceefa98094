package io.greenlit.status.web;

import io.greenlit.platform.access.AccessRule;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
public class StatusAccess {

  private static final String SHOW = "/v1/shows/{id}";
  private static final String CATALOGUE = "/v1/catalogue/shows";

  @Bean
  AccessRules accessRules() {
    return AccessRules.of(
        AccessRule.reading(Scope.SHOWS_READ, "/v1/shows"),
        AccessRule.reading(Scope.SHOWS_READ, SHOW),
        AccessRule.reading(Scope.SHOWS_READ, SHOW + "/history"),
        AccessRule.reading(Scope.SHOWS_READ, SHOW + "/evidence"),
        AccessRule.reading(Scope.SHOWS_READ, SHOW + "/changes.atom"),
        AccessRule.reading(Scope.SHOWS_READ, "/v1/changes"),
        AccessRule.reading(Scope.SHOWS_READ, "/v1/changes/stream"),
        AccessRule.reading(Scope.SHOWS_READ, "/v1/changes.atom"),
        AccessRule.reading(Scope.SHOWS_READ, "/v1/calendar.ics"),
        AccessRule.reading(Scope.SHOWS_READ, CATALOGUE + "/{id}"),
        // it takes time of a processor, so never of somebody's who is not known
        AccessRule.acting(Scope.SHOWS_READ, HttpMethod.POST, "/v1/read"),
        AccessRule.acting(Scope.CATALOGUE_WRITE, HttpMethod.PUT, CATALOGUE + "/{id}"),
        AccessRule.acting(Scope.CATALOGUE_WRITE, HttpMethod.DELETE, CATALOGUE + "/{id}"),
        AccessRule.acting(Scope.CATALOGUE_WRITE, HttpMethod.POST, CATALOGUE),
        AccessRule.instances("/internal/changes"));
  }
}
