package io.greenlit.status.web.instances;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long other instances are waited for.
 *
 * @param connectTimeout until one that does not take the connection counts as away
 * @param timeout until one that does not begin to answer counts as away
 * @param away how long one that was away is not asked again
 * @param patience how long a request waits for a shelf that is nowhere readable, as while it moves
 */
@ConfigurationProperties("greenlit.status.forward")
public record ForwardSettings(
    @DefaultValue("500ms") Duration connectTimeout,
    @DefaultValue("2s") Duration timeout,
    @DefaultValue("1s") Duration away,
    @DefaultValue("2s") Duration patience) {}
