package io.greenlit.platform.access.web;

import io.greenlit.platform.PlatformAutoConfiguration;
import io.greenlit.platform.access.AccessBook;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.OperatorKey;
import io.greenlit.platform.access.Quotas;
import io.greenlit.platform.access.kafka.AccessHealth;
import io.greenlit.platform.access.kafka.AccessTopic;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.TopicCreation;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import reactor.core.publisher.Mono;

/** Puts the rules of a service before all that it serves; without rules it serves its health. */
@AutoConfiguration(
    after = {PlatformAutoConfiguration.class, ReactiveOAuth2ResourceServerAutoConfiguration.class},
    before = {
      ReactiveWebSecurityAutoConfiguration.class,
      ReactiveManagementWebSecurityAutoConfiguration.class,
      ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class
    })
@EnableConfigurationProperties(AccessSettings.class)
@EnableWebFluxSecurity
public class AccessAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  OperatorKey operatorKey(AccessSettings settings) {
    return settings.operatorKey();
  }

  @Bean
  @ConditionalOnMissingBean
  Quotas quotas(AccessSettings settings) {
    return settings.quotas().toQuotas();
  }

  @Bean
  InstanceHeader instanceHeader(OperatorKey operator) {
    return new InstanceHeader(RuleAuthorization.INSTANCE, operator.ofInstances());
  }

  /** Where this service follows Kafka, tokens come from there. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(TopicCreation.class)
  static class Followed {

    @Bean
    @ConditionalOnMissingBean(AccessBook.class)
    AccessTopic accessTopic(KafkaProperties kafka, KafkaSettings settings, TopicCreation topics) {
      return AccessTopic.following(kafka, settings, topics.done());
    }

    @Bean
    @ConditionalOnBean(AccessTopic.class)
    AccessHealth accessHealthIndicator(AccessTopic topic) {
      return new AccessHealth(topic);
    }
  }

  @Bean
  ReactiveAuthenticationManager bearerAuthentication(
      OperatorKey operator,
      AccessBook book,
      ObjectProvider<ReactiveJwtDecoder> decoder,
      AccessSettings settings,
      InstantSource clock) {
    ReactiveJwtDecoder configured = decoder.getIfAvailable();
    JwtCallers others = configured == null ? null : new JwtCallers(configured, settings.jwt());
    return new BearerAuthentication(operator, book, others, clock);
  }

  @Bean
  Presence presence(AccessBook book, InstantSource clock) {
    return new Presence(book, clock);
  }

  /** Each observation would cost an article more than finding out whose it is. */
  @Bean
  SecurityObservationSettings noObservationsOfSecurity() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Lets every spelling of a path through: the rules read paths as the handlers do, and what
   * neither knows is refused.
   */
  @Bean
  ServerWebExchangeFirewall everySpelling() {
    return ServerWebExchangeFirewall.INSECURE_NOOP;
  }

  @Bean
  SecurityWebFilterChain rulesOfThisService(
      ServerHttpSecurity http,
      ReactiveAuthenticationManager bearers,
      ObjectProvider<AccessRules> own,
      AccessSettings settings,
      OperatorKey operator,
      AccessBook book,
      Quotas quotas) {
    AccessRules rules = own.orderedStream().reduce(AccessRules.COMMON, AccessRules::and);
    RuleAuthorization authorization =
        new RuleAuthorization(
            rules, settings.openReads(), operator, book, quotas, System::nanoTime);
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        // statuses say themselves how long they may be kept
        .headers(headers -> headers.cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable))
        .addFilterAt(authentication(bearers), SecurityWebFiltersOrder.AUTHENTICATION)
        .authorizeExchange(exchanges -> exchanges.anyExchange().access(authorization))
        .build();
  }

  private static AuthenticationWebFilter authentication(ReactiveAuthenticationManager bearers) {
    AuthenticationWebFilter filter = new AuthenticationWebFilter(bearers);
    filter.setServerAuthenticationConverter(new ServerBearerTokenAuthenticationConverter());
    filter.setAuthenticationFailureHandler((_, _) -> Mono.error(Challenge.invalid()));
    return filter;
  }
}
