package io.greenlit.ingest.web;

import io.greenlit.platform.access.AccessRule;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
public class IngestAccess {

  @Bean
  AccessRules accessRules() {
    return AccessRules.of(
        AccessRule.acting(Scope.ARTICLES_WRITE, HttpMethod.POST, ArticlesEndpoint.PATH));
  }
}
