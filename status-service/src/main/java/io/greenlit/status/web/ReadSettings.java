package io.greenlit.status.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a deployment may choose about reading on request.
 *
 * @param maxArticleSize of one request's body
 * @param threads articles that are read at once
 * @param waiting articles that wait for each thread; beyond it, 503
 * @param patience how long a request may wait and be read before it gets 503
 */
@ConfigurationProperties("greenlit.status.read")
public record ReadSettings(
    @DefaultValue("1000000B") DataSize maxArticleSize,
    @DefaultValue("2") int threads,
    @DefaultValue("16") int waiting,
    @DefaultValue("5s") Duration patience) {}
