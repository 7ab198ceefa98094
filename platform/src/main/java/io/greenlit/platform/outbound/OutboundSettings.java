package io.greenlit.platform.outbound;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment says of requests to urls that others have named.
 *
 * @param allowHttp whether http is allowed beside https
 * @param vetAddresses whether addresses are looked at before they are connected to; only a
 *     deployment whose users may reach all that it can reach does without
 * @param allow ranges such as {@code 10.1.0.0/16} that may be called in spite of what they are
 * @param deny ranges that may not be called, whatever else is said
 */
public record OutboundSettings(
    @DefaultValue("false") boolean allowHttp,
    @DefaultValue("true") boolean vetAddresses,
    @DefaultValue List<String> allow,
    @DefaultValue List<String> deny) {

  public OutboundSettings {
    allow = List.copyOf(allow);
    deny = List.copyOf(deny);
  }
}
