package io.greenlit.benchmarks.clients;

import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;

/** The asynchronous one of Apache's HttpClient 5. */
final class Apache implements WebhookClient {

  private final CloseableHttpAsyncClient client;

  Apache(int atOnce) {
    this.client =
        HttpAsyncClients.custom()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX) // a lock for each endpoint
                    .setMaxConnPerRoute(atOnce)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
    client.start();
  }

  @Override
  public String title() {
    return "Apache HttpClient 5";
  }

  @Override
  public CompletableFuture<Integer> post(Signed webhook) {
    SimpleHttpRequest request =
        SimpleRequestBuilder.post(webhook.url())
            .setBody(webhook.bytes(), ContentType.APPLICATION_JSON)
            .build();
    webhook.headers(request::setHeader);
    CompletableFuture<Integer> status = new CompletableFuture<>();
    var _ =
        client.execute(
            request,
            new FutureCallback<>() {
              @Override
              public void completed(SimpleHttpResponse answer) {
                status.complete(answer.getCode());
              }

              @Override
              public void failed(Exception failure) {
                status.completeExceptionally(failure);
              }

              @Override
              public void cancelled() {
                status.cancel(false);
              }
            });
    return status;
  }

  @Override
  public void close() {
    client.close(CloseMode.GRACEFUL);
  }
}
