package io.headroom.app.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser of somebody's, with cookies of its own; follows no redirect. */
final class Visitor {
  static final String SESSION_COOKIE = "headroom-session";

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final int port;

  Visitor(int port) {
    this.port = port;
  }

  /** What came back. */
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The last part of the problem's type. */
    String problem() {
      return json().path("type").asString("").replaceFirst(".*:", "");
    }

    @Override
    public String toString() {
      return status() + " " + response.headers().map() + " " + response.body();
    }
  }

  /** Sends this header with everything from now on. */
  Visitor with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Visitor without(String header) {
    headers.remove(header);
    return this;
  }

  Reply get(String path) {
    return send("GET", path, null);
  }

  /** With the header of the session, as a page of ours sends it. */
  Reply post(String path, String json) {
    return change("POST", path, json);
  }

  Reply change(String method, String path, String json) {
    String token = csrf();
    with("X-XSRF-TOKEN", token);
    Reply reply = send(method, path, json);
    without("X-XSRF-TOKEN");
    return reply;
  }

  /** As it is, without the header of the session. */
  Reply send(String method, String path, String json) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
    headers.forEach(request::setHeader);
    if (json != null && !headers.containsKey("Content-Type")) {
      request.setHeader("Content-Type", "application/json");
    }
    return reply(
        request.method(
            method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  String csrf() {
    return get("/api/v1/session").json().path("csrf").path("token").asString();
  }

  Reply signIn(String name, String password) {
    return form("application/json", Map.of("name", name, "password", password, "_csrf", csrf()));
  }

  /** Posts the form of the sign-in page. */
  Reply form(String accept, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin() + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept);
    headers.forEach(request::setHeader);
    return reply(request.POST(BodyPublishers.ofString(body)));
  }

  private Reply reply(HttpRequest.Builder request) {
    try {
      return new Reply(
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<String> sessionId() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(SESSION_COOKIE))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Puts a cookie of a session in, as somebody would who has got hold of it. */
  Visitor plant(String sessionId) {
    HttpCookie cookie = new HttpCookie(SESSION_COOKIE, sessionId);
    cookie.setPath("/");
    cookie.setDomain("localhost.local");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(origin()), cookie);
    return this;
  }

  boolean isSignedIn() {
    return get("/api/v1/session").json().path("signedIn").asBoolean();
  }

  String origin() {
    return "http://localhost:" + port;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
