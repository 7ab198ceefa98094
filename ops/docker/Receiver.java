import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.Base64;

/** Takes webhooks for smoke.sh and prints each on one line: what was signed, the signatures, the body. */
class Receiver {

  public static void main(String[] args) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(9000), 0);
    server.createContext(
        "/hook",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          var body = Base64.getEncoder().encodeToString(exchange.getRequestBody().readAllBytes());
          System.out.println(
              String.join(
                  " ",
                  "delivery",
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature").replace(' ', ','),
                  body));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    System.out.println("listening");
  }
}
