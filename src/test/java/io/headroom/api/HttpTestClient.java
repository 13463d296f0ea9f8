package io.headroom.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server on this machine and reads what it says. */
final class HttpTestClient {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  HttpTestClient(int port) {
    this.port = port;
  }

  /** Status, media type, and the body as JSON. */
  record Answer(int status, HttpHeaders headers, String body) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    String mediaType() {
      return header("Content-Type");
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  Answer get(String pathAndQuery) {
    return send(HttpRequest.newBuilder(uri(pathAndQuery)));
  }

  Answer get(String pathAndQuery, String accept) {
    return send(HttpRequest.newBuilder(uri(pathAndQuery)).header("Accept", accept));
  }

  Answer post(String pathAndQuery) {
    return send(
        HttpRequest.newBuilder(uri(pathAndQuery)).POST(HttpRequest.BodyPublishers.noBody()));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private URI uri(String pathAndQuery) {
    return URI.create("http://localhost:" + port + pathAndQuery);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
