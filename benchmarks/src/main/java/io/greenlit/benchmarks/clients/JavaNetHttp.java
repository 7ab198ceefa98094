package io.greenlit.benchmarks.clients;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** The JDK's. */
final class JavaNetHttp implements WebhookClient {

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public String title() {
    return "java.net.http";
  }

  @Override
  public CompletableFuture<Integer> post(Signed webhook) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(webhook.url())
            .header("content-type", Signed.CONTENT_TYPE)
            .POST(BodyPublishers.ofByteArray(webhook.bytes()));
    webhook.headers(request::header);
    return client
        .sendAsync(request.build(), BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  @Override
  public void close() {
    client.close();
  }
}
