package io.greenlit.benchmarks.clients;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.BufferingResponseListener;
import org.eclipse.jetty.client.ByteBufferRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.component.LifeCycle;

/** Jetty's. */
final class Jetty implements WebhookClient {

  private final HttpClient client = new HttpClient();

  Jetty(int atOnce) {
    client.setMaxConnectionsPerDestination(atOnce);
    client.setMaxRequestsQueuedPerDestination(Integer.MAX_VALUE);
    client.setFollowRedirects(false);
    LifeCycle.start(client);
  }

  @Override
  public String title() {
    return "Jetty";
  }

  @Override
  public CompletableFuture<Integer> post(Signed webhook) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Request request =
        client
            .newRequest(webhook.url())
            .method(HttpMethod.POST)
            .headers(headers -> webhook.headers(headers::put))
            .body(new ByteBufferRequestContent(Signed.CONTENT_TYPE, webhook.body().buffer()));
    request.send(
        new BufferingResponseListener() {
          @Override
          public void onComplete(Result result) {
            if (result.isFailed()) {
              status.completeExceptionally(result.getFailure());
            } else {
              status.complete(result.getResponse().getStatus());
            }
          }
        });
    return status;
  }

  @Override
  public void close() {
    LifeCycle.stop(client);
  }
}
